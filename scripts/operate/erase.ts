// `npm run erase -- SOURCE PERSON`: a person out of all that is kept of a source, beside a server that runs.
import { erasePerson } from '@/lib/operator/erase-person';
import { Refusal } from '@/lib/operator/refusal';
import { say } from '@/scripts/say';
import { ownData } from './asked';
import { runOperation } from './run-operation';

await runOperation(async () => {
  const usage = "npm run erase -- SOURCE PERSON, where PERSON is their id at the provider or your own application's";
  const [source, person, ...rest] = process.argv.slice(2);
  if (source === undefined || person === undefined || rest.length > 0) throw new Refusal(`name a source and a person: ${usage}`);
  const { folder, url } = ownData();
  const sessions = await erasePerson({ folder, url, source, person });
  if (sessions === 0) say(`no session that is kept has the id ${person}: is it the right one? It is noted all the same.`);
  else say(`the id ${person} is in ${sessions === 1 ? 'one session' : `${sessions} sessions`} of those that are kept.`);
  say('nothing shows this person any more in sessions that have begun; the server takes them out of what is kept as soon as it runs.');
  if (url !== null)
    say('Postgres keeps the bytes until its tables are written anew, when nobody works: psql "$DATABASE_URL" -c "vacuum full"');
  say('titles, backups and files that were handed out still have what they had.');
});
