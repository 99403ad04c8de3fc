'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import { type ReportFilter, reportFilters } from '@/lib/domain/peer-report';
import { useWords } from '@/lib/messages/use-words';
import { type ParticipantKey, partRefreshMs, reportPartQuery } from '@/lib/queries/participant';
import { costLine } from './cost-line';

interface Props {
  id: string;
  participantKey: ParticipantKey;
  answer: Pick<ParticipantAnswer, 'kept' | 'session'>;
  /** The parts that are switched on already. */
  on: readonly ReportFilter[];
  /** `null` while it is not known. */
  sourceName: string | null;
}

/** What switching a part on will read and cost, told before it is pressed. */
export function ReadingCost({ id, participantKey, answer: { kept, session }, on, sourceName }: Props) {
  const words = useWords();
  const client = useQueryClient();
  const live = session.status === 'live';
  /** Read whole since the page was opened, and kept with that. */
  const isRead = (filter: ReportFilter) => {
    const read = live ? undefined : client.getQueryData(reportPartQuery(participantKey, filter).queryKey);
    const parts = read?.connections.flatMap(({ reports }) => reports?.[filter] ?? []) ?? [];
    return parts.length > 0 && parts.every((part) => 'data' in part || part.error.code === 'no_report');
  };
  const unread = Object.fromEntries(Object.entries(kept?.unread ?? {}).filter(([filter]) => !isRead(filter as ReportFilter)));
  const filters = reportFilters.filter((filter) => kept?.unread[filter] !== undefined && !on.includes(filter));
  const line = sourceName === null ? null : costLine({ filters, unread, sourceName, live, againMs: partRefreshMs }, words);
  // Its line stays where it was, whether there is something to say or not.
  return (
    <p id={id} className="mt-1.5 min-h-[1lh] text-[12.5px] text-muted print:hidden">
      {line}
    </p>
  );
}
