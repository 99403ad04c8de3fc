// `npm run restore -- FILE`: a backup in the place of the SQLite database. On Postgres the operator puts the dump back,
// and `npm run restore -- --done` does the rest.
import { Refusal } from '@/lib/operator/refusal';
import { restoreFile } from '@/lib/operator/restore-file';
import { restorePostgres } from '@/lib/operator/restore-postgres';
import type { Settled } from '@/lib/operator/settle-restored';
import { say } from '@/scripts/say';
import { askedOf, fromHere, ownData } from './asked';
import { runOperation } from './run-operation';

const names: Readonly<Record<string, string>> = {
  member: 'members',
  sign_in_method: 'passwords and other ways to sign in',
  api_token: 'API tokens',
  invitation: 'invitations',
  report: 'report links',
  removed_member: 'removals',
  erased_alias: 'ids of people who were erased',
  own_secret: 'keys',
};

function tell({ held, needsFirstAdmin }: Settled): void {
  if (held === null) {
    say('what was revoked since the backup is not known: report links are paused, API tokens open nothing until an admin has looked.');
    say('members who were removed since are members again: look through Settings, Members.');
  } else {
    // That calls were made is nothing that anybody revoked.
    const taken = Object.entries(held).filter(([table, rows]) => rows > 0 && table in names);
    const list = taken.map(([table, rows]) => `${rows} ${names[table]}`).join(', ');
    say(list === '' ? 'nothing was revoked since the backup.' : `as they were in the replaced database: ${list}.`);
  }
  if (needsFirstAdmin) say('no admin is left: the server prints a code for /setup when it starts.');
  say('everybody signs in anew. Start the server; its status page says that it was restored until an admin has looked.');
}

await runOperation(async () => {
  const usage = 'npm run restore -- FILE [--force], on Postgres npm run restore -- --done [postgres://… that was in use before]';
  const { word, has } = askedOf(usage, ['force', 'done']);
  const { folder, url } = ownData();
  if (url !== null) {
    const how = `stop all servers, put the dump back (pg_restore --clean --if-exists --dbname="$DATABASE_URL" FILE), then npm run restore -- --done`;
    if (!has('done')) throw new Refusal(`the data is in Postgres: ${how}`);
    tell(await restorePostgres(url, word));
    return;
  }
  if (word === null || has('done')) throw new Refusal(`name the backup: ${usage}`);
  const restored = await restoreFile({ backup: fromHere(word), folder, isForced: has('force') });
  if (restored.unreadable !== null) say(`the replaced database could not be read: ${restored.unreadable}.`);
  if (restored.kept !== null) say(`the replaced database is kept as ${restored.kept}: delete it when all is well.`);
  tell(restored);
});
