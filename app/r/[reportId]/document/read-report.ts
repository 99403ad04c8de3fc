import 'server-only';
import type { QueryClient } from '@tanstack/react-query';
import { type FirstAnswer, firstAnswers } from '@/app/first-answers';
import { readHere } from '@/app/read-here';
import { firstPeople } from '@/components/people/first-people';
import { registerParams } from '@/components/report/register-params';
import { sessionSearchParams } from '@/components/session/session-search-params';
import { type PageSearch, readAddress, type Values } from '@/lib/address/address';
import { text } from '@/lib/address/parameter';
import { isTimed } from '@/lib/domain/answers/is-timed';
import type { SharedAnswer } from '@/lib/domain/answers/report-answer';
import { participantQuery } from '@/lib/queries/participant';
import { registerQuery } from '@/lib/queries/register';
import { sharedReportQuery } from '@/lib/queries/report';
import { reportPlace, type SessionPlace } from '@/lib/queries/session-place';

interface ReadReport {
  answers: FirstAnswer[];
  /** Whether the link opens nothing. */
  closed: boolean;
  /** Which language the report was given. */
  language: string | null;
}

/** Whoever waits longer is shown that it is being read. */
const maxWaitMs = 4_000;

const parameters = { ...sessionSearchParams, person: text };
type Params = Values<typeof parameters>;

function placeHere(reportId: string, given: Headers, participantId: string | null): SessionPlace {
  const place = reportPlace(reportId, () => ({ key: '', unlock: null, visit: '' }));
  const params = { reportId };
  const read = readHere(given, {
    [place.session]: { path: '/api/r/{reportId}', params },
    [place.participants]: { path: '/api/r/{reportId}/participants', params },
    [place.timeline]: { path: '/api/r/{reportId}/timeline', params },
    ...(participantId === null
      ? {}
      : {
          [place.participant(participantId)]: {
            path: '/api/r/{reportId}/participants/{participantId}',
            params: { ...params, participantId },
          },
        }),
  });
  return { ...place, read };
}

/** What the page shows first, of what its address asks for. */
async function readShown(client: QueryClient, place: SessionPlace, params: Params): Promise<unknown> {
  const { rooms, counted, window, page, perPage } = params;
  const report = await client.fetchQuery(sharedReportQuery(place, { rooms, counted, window }));
  const { include } = report.report;
  if (params.person !== null && include.detail)
    return client.prefetchQuery(participantQuery({ place, participantId: params.person, rooms, counted, window }));
  if (!isTimed(report)) {
    const size = perPage === 'all' ? 200 : Number(perPage);
    return include.participants && client.prefetchQuery(registerQuery(place, { ...registerParams(params, report), page, perPage: size }));
  }
  return firstPeople(client, {
    place,
    session: report,
    params,
    listed: include.participants,
    curve: include.participants || include.curve,
  });
}

/**
 * What a page of a report begins with, read as its recipient who asks with `given`. A link that opens nothing is
 * `closed`, whatever the reason.
 */
export async function readReport(reportId: string, given: Headers, search: Promise<PageSearch>): Promise<ReadReport> {
  const params = readAddress(parameters, await search);
  const place = placeHere(reportId, given, params.person);
  const answers = await firstAnswers((client) => readShown(client, place, params), maxWaitMs);
  const [report] = answers.filter(({ queryKey }) => queryKey[0] === 'shared-report');
  const data = report?.data as SharedAnswer | undefined;
  return { answers, closed: report?.refusal?.status === 404, language: data?.report.language ?? null };
}
