import type { ReactNode, RefObject } from 'react';
import type { Clock } from '@/components/presence/presence-words';

/** What all rows of a list have in common; with another one each is drawn anew. */
export interface RowLook {
  clock: Clock;
  lengthMs: number;
  live: boolean;
  /** Longer than a day's hours tell apart: times carry their day. */
  long: boolean;
  /** Whether the rows answer to a range: then they tell their time inside it. */
  ranged: boolean;
  /** Drawn for paper. */
  paper: boolean;
  /** The role that is not worth saying, as nearly everybody has it. */
  plainRole: string | null;
  /** What stands in place of a name that is not there. */
  missingName: string;
  /** Place of the first row in the whole list, from 1. */
  first: number;
}

/** Of a row that stands free: its slot, whose elements it takes over, and px from the list's top. */
export interface Place {
  slot: number;
  top: number;
}

export interface RowsProps {
  count: number;
  /** Draws row `index`. One row at a time has its lane in the tab order. */
  renderRow: (index: number, tabbable: boolean, place?: Place) => ReactNode;
  /** The row whose lane the keyboard was in last. */
  active: number;
  scroller: RefObject<HTMLDivElement | null>;
  /** The rows in view, both ends included, whenever they change. */
  onVisible: (first: number, last: number) => void;
  /** Brings a row into the document, for the arrow keys. */
  reveal: RefObject<((index: number) => void) | null>;
}
