import 'server-only';
import type { FirstAnswer } from '@/app/first-answers';
import { memberAnswers } from '@/app/member-answers';
import { readHere } from '@/app/read-here';
import type { MeAnswer } from '@/lib/domain/answers/access-answer';
import type { SourcesAnswer } from '@/lib/domain/answers/source-answer';
import { paths } from '@/lib/paths';
import { meQuery } from '@/lib/queries/me';
import { sourcesQuery } from '@/lib/queries/sources';

/** What stands round every screen begins with: who is looking, and where sessions can come from. */
export function readShell(given: Headers): Promise<FirstAnswer[]> {
  const { me, sources } = paths.api;
  const read = readHere(given, { [me]: { path: '/api/me', params: {} }, [sources]: { path: '/api/sources', params: {} } });
  return memberAnswers(given, (client) =>
    Promise.all([
      client.prefetchQuery({ ...meQuery, queryFn: (asked) => read<MeAnswer>(asked, me) }),
      client.prefetchQuery({ ...sourcesQuery, queryFn: (asked) => read<SourcesAnswer>(asked, sources) }),
    ]),
  );
}
