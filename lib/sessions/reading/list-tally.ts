import type { ConnectionPage } from '@/lib/providers/provider';

/** How many rows of one list came (the main room's or a breakout room's), and how many its pages announced. */
export interface ListTally {
  /** Rows that came; what several pages carried alike counts once. */
  loaded: number;
  /** What the page that answered first, and the one that answered last, said there is; `null` while none said. */
  announcedFirst: number | null;
  announced: number | null;
  /** A page carried rows of another: the list shifted while it was read, or the server does not page as it says. */
  repeats: boolean;
}

/** Counts a page in, of whose rows `repeats` were on another page already. */
export function tally(before: ListTally | undefined, { rows, totalCount }: ConnectionPage, repeats: number): ListTally {
  return {
    loaded: (before?.loaded ?? 0) + rows.length - repeats,
    announcedFirst: before?.announcedFirst ?? totalCount,
    announced: totalCount ?? before?.announced ?? null,
    repeats: before?.repeats === true || repeats > 0,
  };
}

/**
 * Whether fewer rows came than were announced. Who comes while a list is read raises the total and pushes rows from one
 * page to the next: then those that were there at the start are enough.
 */
export function isShort({ loaded, announcedFirst, announced, repeats }: ListTally): boolean {
  const expected = repeats ? announcedFirst : announced;
  return expected !== null && loaded < expected;
}
