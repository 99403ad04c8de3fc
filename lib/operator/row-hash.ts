import { createHash, type Hash } from 'node:crypto';
import type { Row } from './known-access';

const modulus = 1n << 256n;

function add(hash: Hash, value: unknown): void {
  const bytes = value instanceof Uint8Array ? value : Buffer.from(String(value));
  const kind = value === null ? 'null' : value instanceof Uint8Array ? 'bytes' : typeof value;
  hash.update(`${kind} ${bytes.length}\n`).update(bytes);
}

/**
 * A hash over the rows of a table that is the same in whatever order they come: databases sort texts differently.
 * Values are compared as JavaScript has them, columns by name.
 */
export class RowHash {
  rows = 0;
  #sum = 0n;

  /** Counts one row in. */
  add(row: Row): void {
    const hash = createHash('sha256');
    for (const column of Object.keys(row).sort()) {
      add(hash, column);
      add(hash, row[column]);
    }
    this.#sum = (this.#sum + BigInt(`0x${hash.digest('hex')}`)) % modulus;
    this.rows++;
  }

  /** Rows and hash as a text. */
  toString(): string {
    return `${this.rows} rows, ${this.#sum.toString(16)}`;
  }
}
