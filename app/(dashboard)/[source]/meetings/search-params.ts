import { sessionsSearchParams } from '@/app/(dashboard)/[source]/sessions/search-params';

const { page, perPage, search } = sessionsSearchParams;

export const meetingsSearchParams = { page, perPage, search };

/** A meeting's page has two lists: `page` is that of its sessions, `invited` that of its invitees. */
export const meetingSearchParams = { page, perPage, invited: page };
