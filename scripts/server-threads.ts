/**
 * Threads that hash, compress and look up names. Four hashes can be under way (`lib/access/password-work.ts`,
 * `lib/reports/report-password.ts`): of Node's own four none would be left, and every answer that is compressed would
 * wait for strangers' passwords.
 */
export const serverThreads = '8';
