import { sessionSearchParams } from '@/components/session/session-search-params';
import { someOf } from '@/lib/address/parameter';
import { reportFilters } from '@/lib/domain/peer-report';

const { zoom, rooms, counted, window } = sessionSearchParams;

/**
 * What the page itself keeps in the address. The rest of it is the table's the reader came from, for the people before
 * and after and the way back.
 */
export const participantSearchParams = {
  filters: someOf(reportFilters),
  zoom,
  rooms,
  counted,
  window,
};
