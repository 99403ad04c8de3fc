import 'server-only';
import type { QueryClient } from '@tanstack/react-query';
import type { FirstAnswer } from '@/app/first-answers';
import { memberAnswers } from '@/app/member-answers';
import { readHere } from '@/app/read-here';
import { type PageSearch, readAddress } from '@/lib/address/address';
import type { SessionsAnswer } from '@/lib/domain/answers/session-answer';
import type { TrendsAnswer } from '@/lib/domain/answers/trends-answer';
import { paths } from '@/lib/paths';
import { withQuery } from '@/lib/queries/fetch-json';
import { type SessionsParams, sessionsQuery } from '@/lib/queries/sessions';
import { trendsQuery } from '@/lib/queries/trends';
import { listsOf } from './lists-of';
import { sessionsSearchParams } from './search-params';

/** What the list of sessions begins with, read as its member who asks with `given`. */
export async function readSessionsPage(source: string, given: Headers, search: Promise<PageSearch>): Promise<FirstAnswer[]> {
  const { sessions, live, reversed } = listsOf(readAddress(sessionsSearchParams, await search));
  const path = paths.api.sessions(source);
  const trends = paths.api.trends(source);
  const read = readHere(given, {
    [path]: { path: '/api/sources/{source}/sessions', params: { source } },
    [trends]: { path: '/api/sources/{source}/trends', params: { source } },
  });
  const prefetch = (client: QueryClient, params: SessionsParams) =>
    client.prefetchQuery({
      ...sessionsQuery(source, params),
      queryFn: (asked) => read<SessionsAnswer>(asked, withQuery(path, { ...params })),
    });
  return memberAnswers(given, (client) =>
    Promise.all([
      client.prefetchQuery({ ...trendsQuery(source), queryFn: (asked) => read<TrendsAnswer>(asked, trends) }),
      !reversed && prefetch(client, sessions),
      !reversed && live && prefetch(client, live),
    ]),
  );
}
