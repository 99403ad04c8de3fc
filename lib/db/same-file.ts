import { statSync } from 'node:fs';

/** How often it is looked, ms. */
const everyMs = 1_000;

/** The file that was opened is not where it was: SQLite would go on writing to what nobody will ever find again. */
export class FileMoved extends Error {
  override readonly name = 'FileMoved';
  /** As errors of the file system have it. */
  readonly code: 'FILE_GONE' | 'FILE_REPLACED';

  constructor(code: FileMoved['code']) {
    super(code === 'FILE_GONE' ? 'The file of the database is gone.' : 'The file of the database is another one.');
    this.code = code;
  }
}

function identityOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev} ${found.ino}`;
}

/** Sees that a file is still the one that is open. */
export interface SameFile {
  /** Throws `FileMoved` when it is not; looks at most once a second. */
  check(): void;
  /** The same, and looks now. */
  checkNow(): void;
}

/** Watches a file that has just been opened. One that is put back is the same again. */
export function watchFile(file: string): SameFile {
  const opened = identityOf(file);
  let lookedAt = Date.now();
  let failure: FileMoved | null = null;
  function checkNow(): void {
    lookedAt = Date.now();
    const found = identityOf(file);
    failure = found === opened ? null : new FileMoved(found === null ? 'FILE_GONE' : 'FILE_REPLACED');
    if (failure !== null) throw failure;
  }
  return {
    check() {
      if (Math.abs(Date.now() - lookedAt) >= everyMs) checkNow();
      if (failure !== null) throw failure;
    },
    checkNow,
  };
}
