'use client';

import { ExportMenu } from '@/components/session/export-menu';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { withQuery } from '@/lib/queries/fetch-json';
import type { PeopleParams } from '@/lib/queries/participants';
import { exportContent } from './export-content';

interface Props {
  source: string;
  sessionId: string;
  session: SessionAnswer;
  people: PeopleParams;
  zone: string;
}

export function SessionExport({ source, sessionId, session, people, zone }: Props) {
  const { t } = useWords();
  return (
    <ExportMenu
      content={exportContent(session, people, t)}
      hrefOf={(choice) => withQuery(paths.api.export(source, sessionId), { ...choice, timeZone: zone, ...people })}
    />
  );
}
