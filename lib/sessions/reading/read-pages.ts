import type { Answer, ConnectionPage } from '@/lib/providers/provider';
import { announcedPages, isLastPage, maxPages } from './page-end';

interface PagesInput {
  /** Page 1, already there, and whether it brought rows. */
  first: ConnectionPage;
  firstIsNew: boolean;
  ask: (page: number) => Promise<Answer<ConnectionPage>>;
  /** Takes a page's rows; answers whether any was new. */
  take: (answer: Answer<ConnectionPage>) => boolean;
  /** How many pages are asked for at once while the number of pages is known. */
  width: number;
}

/**
 * Reads pages 2, 3, … of a list until its end, `width` at a time while the provider announces how many there are, else
 * one after the other. Throws the first page's error, after the pages under way have been taken.
 */
export async function readPages({ first, firstIsNew, ask, take, width }: PagesInput): Promise<void> {
  let ended = isLastPage(1, first, first, firstIsNew);
  let announced = announcedPages(1, first, first);
  let maxAnnounced = announced ?? 1;
  let next = 2;
  const failures: unknown[] = [];

  async function askInTurn(to: number): Promise<void> {
    while (!ended && failures.length === 0 && next <= to) {
      const page = next++;
      try {
        const answer = await ask(page);
        const isNew = take(answer);
        announced = announcedPages(page, answer.data, first);
        maxAnnounced = Math.max(maxAnnounced, announced ?? 1);
        const isDry = answer.data.rows.length === 0 || !isNew;
        // A list that grew meanwhile is read on, although this page was the last when it was asked for.
        if (isDry || (page >= maxAnnounced && isLastPage(page, answer.data, first, isNew))) ended = true;
      } catch (error) {
        failures.push(error);
      }
    }
  }

  while (!ended && failures.length === 0) {
    // More pages than are ever read is hardly true: then one after the other, until one is empty.
    const to = Math.max(next, announced !== null && announced <= maxPages ? announced : next);
    await Promise.all(Array.from({ length: Math.min(width, to - next + 1) }, () => askInTurn(to)));
  }
  if (failures.length > 0) throw failures[0];
}
