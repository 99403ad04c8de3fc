import { pino } from 'pino';

/** The server's log: one line of JSON an entry. Callers pass no query strings, no headers and no bodies. */
export const log = pino({ name: 'rollcall' });
