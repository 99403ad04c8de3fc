/**
 * Once set up is set up for good. Noted for the whole process: modules that are bundled apart see it, and nobody waits
 * for the database.
 */
const shared = globalThis as { rollcallIsSetUp?: boolean };

/** Notes that nobody can set Rollcall up any more. */
export function noteSetUp(): void {
  shared.rollcallIsSetUp = true;
}

/** Whether this process knows that Rollcall is set up; false also as long as it has not looked. */
export function isKnownSetUp(): boolean {
  return shared.rollcallIsSetUp === true;
}
