// `npm run move -- postgres://…`: everything in the SQLite database into an empty Postgres.
import { moveFile } from '@/lib/operator/move-file';
import { Refusal } from '@/lib/operator/refusal';
import { say } from '@/scripts/say';
import { askedOf, ownData } from './asked';
import { runOperation } from './run-operation';

await runOperation(async () => {
  const usage = 'npm run move -- postgres://user:password@host/database';
  const { word } = askedOf(usage, []);
  if (word === null || !/^postgres(ql)?:\/\/./.test(word)) throw new Refusal(`name an empty Postgres: ${usage}`);
  const { folder, database } = ownData();
  const rows = await moveFile(folder, word);
  say(`${rows} rows moved, every table compared. Set DATABASE_URL to this address and start the server.`);
  say(`${database} stays as it is: nothing reads it any more; delete it when all is well.`);
});
