import type { QueryClient } from '@tanstack/react-query';
import type { ParticipantRow, ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import { blockQuery, blockSize, type PeopleParams } from '@/lib/queries/participants';
import type { SessionPlace } from '@/lib/queries/session-place';

/** More rows than this, some 25 sheets, are not printed: nobody reads them on paper, and a file has them all. */
export const maxPrinted = 1_000;

const freshMs = 15_000;
const keptMs = 3_600_000;

/**
 * Reads the rows that a print of the whole list needs, block by block, since nothing can be read once the browser has
 * begun to print. What cannot be read is missing there, and the paper says so.
 */
export async function readPrintBlocks(client: QueryClient, place: SessionPlace, people: PeopleParams): Promise<void> {
  let total = blockSize;
  for (let block = 0; block * blockSize < Math.min(total, maxPrinted); block++) {
    const query = { ...blockQuery(place, people, block), staleTime: freshMs, gcTime: keptMs };
    await client.prefetchQuery(query);
    const answer = client.getQueryData<ParticipantsAnswer>(query.queryKey);
    if (!answer) return;
    total = answer.total ?? maxPrinted;
  }
}

/** The rows that have been read, from the first on without a hole, each once. */
export function printableRows(client: QueryClient, place: SessionPlace, people: PeopleParams): ParticipantRow[] {
  const rows = new Map<string, ParticipantRow>();
  for (let block = 0; rows.size < maxPrinted; block++) {
    const answer = client.getQueryData<ParticipantsAnswer>(blockQuery(place, people, block).queryKey);
    if (!answer || answer.items.length === 0) break;
    for (const row of answer.items) rows.set(row.id, row);
  }
  return [...rows.values()].slice(0, maxPrinted);
}
