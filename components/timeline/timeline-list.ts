import type { ParticipantSort, SortState } from '@/components/session/participant-sort';
import type { TimelineEntry } from './timeline-entry';

/** What is printed instead of the rows on the screen. */
export interface PrintedList {
  count: number;
  entryAt: (index: number) => TimelineEntry;
}

/** Where rows lead. */
export interface RowLinks {
  /** `null` where rows lead nowhere. */
  hrefOf: ((id: string) => string) | null;
  onOpen: (id: string) => void;
}

/** The rows that are shown, of which list, and what happens to them. */
export interface TimelineList extends RowLinks {
  count: number;
  entryAt: (index: number) => TimelineEntry;
  /** Place of the first row in the whole list, from 1, and the length of that list. */
  first: number;
  total: number;
  /** Whether the rows answer to a range: then they tell their time inside it. */
  ranged: boolean;
  /** What the rows are the answer to. With another question the list begins at its top. */
  question: string;
  /** Only rows in view exist; the table scrolls inside itself. */
  virtual: boolean;
  onVisible?: (first: number, last: number) => void;
  arrived?: ReadonlySet<string>;
  /** What is shown is about to be replaced. */
  pending?: boolean;
  /** Printed instead of the rows on the screen. */
  printed?: PrintedList | null;
}

/** What people, their roles and rooms are called. */
export interface Naming {
  roomNames: ReadonlyMap<string, string>;
  plainRole: string | null;
  /** What stands in place of a name that is not there. */
  missingName: string;
  /** False where nobody's role is known. */
  roles: boolean;
}

export interface Sorting {
  sort: SortState;
  onSort: (by: ParticipantSort) => void;
}
