import { sessionsSearchParams } from '@/app/(dashboard)/[source]/sessions/search-params';
import { oneOf, withDefault } from '@/lib/address/parameter';
import { inviteeSorts, meetingSorts } from '@/lib/domain/meeting';

const { page, perPage, search, sort, order } = sessionsSearchParams;

/** Without a sort the meetings are in the order that the API gives them. */
export const meetingsSearchParams = { page, perPage, search, sort: oneOf(meetingSorts), order };

/**
 * A meeting's page has two lists: `page`, `sort` and `order` are of its sessions, `invited…` of its invitees, who are
 * as the provider lists them unless sorted.
 */
export const meetingSearchParams = {
  page,
  perPage,
  sort,
  order,
  invited: page,
  invitedSort: oneOf(inviteeSorts),
  invitedOrder: withDefault(order, 'asc'),
  invitedSearch: search,
};
