import type { ReactNode, RefObject } from 'react';

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
