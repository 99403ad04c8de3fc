import { parseAsArrayOf, parseAsStringLiteral } from 'nuqs';
import { sessionSearchParams } from '@/app/(dashboard)/[source]/sessions/[sessionId]/search-params';
import { reportFilters } from '@/lib/domain/peer-report';

const { zoom, rooms, counted } = sessionSearchParams;

/** What the page itself keeps in the address. The rest of it is the table's the reader came from, for the people before and after and the way back. */
export const participantSearchParams = {
  filters: parseAsArrayOf(parseAsStringLiteral(reportFilters)).withDefault([]),
  zoom,
  rooms,
  counted,
};
