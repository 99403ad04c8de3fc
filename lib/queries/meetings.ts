import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InviteesAnswer, MeetingAnswer, MeetingsAnswer } from '@/lib/domain/answers/meeting-answer';
import type { InviteeSort, MeetingSort } from '@/lib/domain/meeting';
import { paths } from '@/lib/paths';
import { fetchJson, withQuery } from './fetch-json';

interface PageParams {
  page: number;
  perPage: number;
}

interface MeetingsParams extends PageParams {
  sort: MeetingSort | null;
  order: 'asc' | 'desc';
  search: string;
}

export function meetingsQuery(source: string, params: MeetingsParams) {
  return queryOptions({
    queryKey: ['meetings', source, params],
    queryFn: ({ signal }) => fetchJson<MeetingsAnswer>(withQuery(paths.api.meetings(source), { ...params }), signal),
    placeholderData: keepPreviousData,
    // As `sessionsQuery`.
    staleTime: 0,
  });
}

export function meetingQuery(source: string, meetingId: string) {
  return queryOptions({
    queryKey: ['meeting', source, meetingId],
    queryFn: ({ signal }) => fetchJson<MeetingAnswer>(paths.api.meeting(source, meetingId), signal),
  });
}

interface InviteesParams extends PageParams {
  sort: InviteeSort | null;
  order: 'asc' | 'desc';
  search: string;
}

export function meetingInviteesQuery(source: string, meetingId: string, params: InviteesParams) {
  return queryOptions({
    queryKey: ['meeting-invitees', source, meetingId, params],
    queryFn: ({ signal }) => fetchJson<InviteesAnswer>(withQuery(paths.api.meetingInvitees(source, meetingId), { ...params }), signal),
    placeholderData: keepPreviousData,
  });
}
