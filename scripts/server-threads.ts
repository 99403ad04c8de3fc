/**
 * Threads that hash, compress and look up names. Four hashes can be under way (`lib/access/password-work.ts`,
 * `lib/reports/report-password.ts`): of Node's own four none would be left, and every answer that is compressed would
 * wait for strangers' passwords.
 */
export const serverThreads = '8';

/**
 * Arenas of the C library's allocator (glibc alone knows the word). Unless told it makes eight for each core, and what
 * threads have freed in theirs is not given back: 30 to 50 MB of a server that idles.
 */
export const serverArenas = '2';
