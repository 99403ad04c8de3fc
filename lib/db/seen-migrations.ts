import { migrationNames } from './migrate';

/** Of the migrations that a database has `seen`, those that this release does not know: a newer one made them. */
export const newerMigrations = (seen: readonly string[]) => seen.filter((name) => !migrationNames.includes(name));

/** The migrations that a database has not seen yet: the next start runs them. */
export const pendingMigrations = (seen: readonly string[]) => migrationNames.filter((name) => !seen.includes(name));
