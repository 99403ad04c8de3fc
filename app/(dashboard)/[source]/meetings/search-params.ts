import { parseAsStringLiteral } from 'nuqs';
import { sessionsSearchParams } from '@/app/(dashboard)/[source]/sessions/search-params';
import { inviteeSorts } from '@/lib/domain/meeting';

const { page, perPage, search, order } = sessionsSearchParams;

export const meetingsSearchParams = { page, perPage, search };

/** A meeting's page has two lists: `page` is that of its sessions, `invited` that of its invitees, who are as the provider lists them unless sorted. */
export const meetingSearchParams = {
  page,
  perPage,
  invited: page,
  invitedSort: parseAsStringLiteral(inviteeSorts),
  invitedOrder: order.withDefault('asc'),
  invitedSearch: search,
};
