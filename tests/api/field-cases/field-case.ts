import type { PersonFacts, SessionFacts } from './facts';
import type { Ask } from './read-places';
import type { SentSession } from './sent-session';
import type { Vendors } from './vendor-server';

/** The application in this process, and the vendors it reads from. */
export interface FieldApp {
  ask: Ask;
  vendors: Vendors;
}

/** One way in which a kind of case occurs. */
export interface Variant {
  name: string;
  session: SentSession;
  /** What every place must tell that tells it at all. */
  facts?: { session?: Partial<SessionFacts>; people?: Partial<PersonFacts>[] };
  /**
   * Whom queries of the list find, by name, in the list, the timeline and the files, and in order where it sorts. It is
   * a number where a name reads differently in different places.
   */
  found?: Record<string, string[] | number>;
  /** What stands in cells of the CSV file, by name and column. */
  cells?: Record<string, Record<string, string>>;
  /** What else is asked. The vendors hold the session already. */
  check?: (app: FieldApp, session: SentSession) => Promise<void>;
}

/** A kind of fault as it occurs in practice. */
export interface FieldCase {
  kind: string;
  variants: Variant[];
}

export const minute = 60_000;

/** The same to be expected of several sessions, by what is different about each. */
export function alike(expected: Omit<Variant, 'name' | 'session'>, sessions: Record<string, SentSession>): Variant[] {
  return Object.entries(sessions).map(([name, session]) => ({ name, session, ...expected }));
}
