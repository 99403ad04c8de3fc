import {
  type AccountState,
  type AnswerNote,
  afterAnswer,
  bookCall,
  callsFreeIn,
  emptyAccount,
  type Facts,
  limitAt,
  type Refusal,
  type Request,
  usedCalls,
  windowMs,
  withLateWorker,
} from './account-state';
import type { Purpose } from './call-purpose';

/** An account's state with the version it was read at; 0: there is none yet. `now`: the shared clock, ms. */
interface ReadState {
  version: number;
  state: AccountState;
  now: number;
}

/** Where an account's state is kept for everybody who shares it. Both throw what the database throws. */
export interface BookStorage {
  read(): Promise<ReadState>;
  /** Replaces the state of this version; `false` where somebody else has replaced it before. */
  replace(version: number, state: AccountState): Promise<boolean>;
  /** Whether nobody but this process books there, so that it may count for itself while nothing can be written. */
  isOurs: boolean;
}

/** The window of an account's calls, as it was when it was last booked or looked at. */
export interface AccountBudget {
  readonly limit: number;
  readonly windowMs: number;
  used(purpose?: Purpose): number;
  /** In how many ms so many more calls fit below `below` (the limit unless told); infinite where they never do. */
  freeIn(calls: number, below?: number): number;
}

/** The calls of one account, booked before they are made. */
export interface CallBook {
  /** The hash of the credential that its calls are made with. */
  readonly credential: string;
  readonly budget: AccountBudget;
  /** The shared clock, ms. */
  now(): number;
  /** Books one call, or says why not. Throws what the database throws: no booking, no call. */
  book(request: Request): Promise<Refusal | null>;
  /** Notes what an answer says about the account. Throws as `book`. */
  note(answer: AnswerNote): Promise<void>;
  /** Keeps a part of the budget for the worker, which is late. Throws as `book`. */
  noteLateWorker(): Promise<void>;
  /** The state as it is now. Throws as `book`. */
  look(): Promise<AccountState>;
}

interface Options {
  storage: BookStorage;
  /** Calls in 300 s. */
  limit: number;
  credential: string;
  /** Our clock, ms. */
  now?: () => number;
}

interface Change {
  apply: (state: AccountState, facts: Facts) => { state: AccountState; refusal: Refusal | null };
  resolve: (refusal: Refusal | null) => void;
  reject: (error: unknown) => void;
}

/**
 * A book over a storage. What waits is written down at one go, by comparing and swapping: two statements where somebody
 * else wrote in between, else one.
 */
export function createCallBook({ storage, limit, credential, now = Date.now }: Options): CallBook {
  let known: ReadState | null = null;
  /** As `known`, but never forgotten. */
  let seen: ReadState = { version: 0, state: emptyAccount, now: 0 };
  let offset = 0;
  let waiting: Change[] = [];
  let isWriting = false;
  const sharedNow = () => now() + offset;
  const facts = (): Facts => ({ now: sharedNow(), limit, credential });

  async function read(): Promise<ReadState> {
    const asked = now();
    const read = await storage.read();
    // The answer was made between the question and now.
    offset = storage.isOurs ? 0 : read.now - (asked + now()) / 2;
    seen = read;
    return read;
  }

  function applyAll(changes: readonly Change[], from: AccountState) {
    const given = facts();
    const refusals: (Refusal | null)[] = [];
    let state = from;
    for (const { apply } of changes) {
      const after = apply(state, given);
      state = after.state;
      refusals.push(after.refusal);
    }
    return { state, refusals };
  }

  async function write(changes: readonly Change[]): Promise<(Refusal | null)[]> {
    let isFresh = known === null;
    for (;;) {
      known ??= await read();
      const { state, refusals } = applyAll(changes, known.state);
      const isRefused = refusals.some((refusal) => refusal !== null);
      if (isRefused && !isFresh) {
        // Somebody else may have ended the wait.
        known = null;
        isFresh = true;
        continue;
      }
      if (state === known.state) return refusals;
      if (await storage.replace(known.version, state)) {
        known = { ...known, version: known.version + 1, state };
        seen = known;
        return refusals;
      }
      known = null;
      isFresh = true;
    }
  }

  async function flush(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    while (waiting.length > 0) {
      const changes = waiting;
      waiting = [];
      try {
        const refusals = await write(changes);
        for (const [index, { resolve }] of changes.entries()) resolve(refusals[index] ?? null);
      } catch (error) {
        if (storage.isOurs) {
          const before = known ?? seen;
          const { state, refusals } = applyAll(changes, before.state);
          known = { ...before, state };
          seen = known;
          for (const [index, { resolve }] of changes.entries()) resolve(refusals[index] ?? null);
        } else {
          known = null;
          for (const { reject } of changes) reject(error);
        }
      }
    }
    isWriting = false;
  }

  function change(apply: Change['apply']): Promise<Refusal | null> {
    return new Promise((resolve, reject) => {
      waiting.push({ apply, resolve, reject });
      void flush();
    });
  }
  const replace = (after: (state: AccountState, given: Facts) => AccountState) =>
    change((state, given) => ({ state: after(state, given), refusal: null }));

  return {
    credential,
    budget: {
      get limit() {
        return limitAt(seen.state, { now: sharedNow(), limit });
      },
      windowMs,
      used: (purpose) => usedCalls(seen.state, sharedNow(), purpose),
      freeIn: (calls, below) => callsFreeIn(seen.state, sharedNow(), { calls, below: below ?? limit }),
    },
    now: sharedNow,
    book: (request) => change((state, given) => bookCall(state, request, given)),
    async note(answer) {
      // Most answers say nothing new.
      if (known !== null && afterAnswer(known.state, answer, facts()) === known.state) return;
      await replace((state, given) => afterAnswer(state, answer, given));
    },
    noteLateWorker: async () => {
      await replace(withLateWorker);
    },
    async look() {
      known = await read();
      return known.state;
    },
  };
}

/** A storage in this process's memory, for tests and for what has no database. `now` in ms. */
export function memoryStorage(now: () => number = Date.now): BookStorage {
  let kept = { version: 0, state: emptyAccount };
  return {
    isOurs: true,
    read: async () => ({ ...kept, now: now() }),
    replace: async (version, state) => {
      if (version !== kept.version) return false;
      kept = { version: version + 1, state };
      return true;
    },
  };
}
