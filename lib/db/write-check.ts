import type { Transaction } from 'kysely';
import type { Schema } from './schema';

/** Runs in a transaction before anything is written, and keeps it from being written by throwing. */
export type WriteCheck = (transaction: Transaction<Schema>) => Promise<void>;
