// `npm run backup -- FILE`: the SQLite database as it is at this moment, in one file, beside a server that runs.
import { backUp } from '@/lib/operator/back-up';
import { Refusal } from '@/lib/operator/refusal';
import { say } from '@/scripts/say';
import { askedOf, fromHere, ownData } from './asked';
import { runOperation } from './run-operation';

await runOperation(() => {
  const usage = 'npm run backup -- FILE [--force]';
  const { word, has } = askedOf(usage, ['force']);
  const { database, url } = ownData();
  if (url !== null) {
    say(`the data is in Postgres: pg_dump --format=custom --file=${word ?? 'FILE'} "$DATABASE_URL"`);
    return;
  }
  if (word === null) throw new Refusal(`name the file that the backup becomes: ${usage}`);
  const to = fromHere(word);
  const bytes = backUp({ database, to, isForced: has('force') });
  say(
    `${to} holds the database as it was (${(bytes / 1e6).toFixed(1)} MB, checked). It holds people's names: keep it where nobody else reads it.`,
  );
});
