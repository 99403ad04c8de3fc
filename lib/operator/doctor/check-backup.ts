import { type Finding, ok, warn } from './finding';

const dayMs = 24 * 60 * 60_000;
const oldMs = 7 * dayMs;

/** How old the last backup is; `at` and `now` in ms, `null`: there is none. */
export function checkBackup(at: number | null, now: number): Finding {
  const todo = 'npm run backup -- FILE, from a timer every night.';
  if (at === null) return warn('backup: never made', todo);
  const days = Math.floor((now - at) / dayMs);
  const what = days === 0 ? 'backup: made today' : `backup: ${days} days old`;
  return now - at > oldMs ? warn(what, todo) : ok(what);
}
