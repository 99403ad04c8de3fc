'use client';

import { ExportMenu } from '@/components/session/export-menu';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { formatCount } from '@/lib/format';
import { paths } from '@/lib/paths';
import { withQuery } from '@/lib/queries/fetch-json';
import type { PeopleParams } from '@/lib/queries/participants';

interface Props {
  source: string;
  sessionId: string;
  session: SessionAnswer;
  people: PeopleParams;
  zone: string;
}

/** What the file holds, in words: a filter in the address narrows it as it narrows the table. */
function contentOf({ summary }: SessionAnswer, { search, verdict, role, present, view }: PeopleParams): string {
  const rows = view === 'people' ? 'people' : 'connections';
  if (search || verdict || role || present) return `Only the ${rows} that the filters leave`;
  return `All ${formatCount(view === 'people' ? summary.people + summary.notCounted : summary.connections)} ${rows}`;
}

export function SessionExport({ source, sessionId, session, people, zone }: Props) {
  return (
    <ExportMenu
      content={contentOf(session, people)}
      hrefOf={(choice) => withQuery(paths.api.export(source, sessionId), { ...choice, tz: zone, ...people })}
    />
  );
}
