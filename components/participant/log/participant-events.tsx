'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import { idCode } from '@/components/participant/participant-of-connections';
import { ParticipantPart, type PartView } from '@/components/participant/participant-part';
import { shortId } from '@/components/participant/participant-words';
import { Button } from '@/components/ui/button';
import { SearchField } from '@/components/ui/search-field';
import { Segmented } from '@/components/ui/segmented';
import { formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { countedLines, type KnownEvents, linesUntil } from './known-events';
import { ReadMoreEvents, UnreadEventsNote } from './more-events';
import { type LogKind, type LogLine, searchLog } from './participant-log';
import type { MoreEvents } from './use-person-events';

interface Props {
  view: PartView<'events'>;
  /** Its failure is told once for several parts, above; joins and leaves are known all the same. */
  isShared: boolean;
  /** Joins, leaves and the events of the reports together, in the order of time. */
  log: LogLine[];
  /** How much of the events is known. */
  events: { known: KnownEvents; more: MoreEvents | null; fileHref: string | undefined };
  zone: string;
}

const long = 12;
const few = 20;
const block = 200;
const signs: Record<LogKind, string> = { joined: '▲', left: '▼', other: '·' };

/**
 * The log, to the millisecond, once it is whole. Long ones can be searched, and begin with 20 lines; the rest is drawn
 * on demand. Of thousands of events the first are there, and more are read on demand.
 */
export function ParticipantEvents({ view, isShared, log: all, events: { known, more, fileHref }, zone }: Props) {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<LogKind | 'all'>('all');
  const [shown, setShown] = useState(few);
  const log = useMemo(() => linesUntil(all, known.until), [all, known.until]);
  const counts = known.unread && countedLines(all, known.unread);
  const found = useDeferredValue(searchLog(log, search, kind));
  const loading = view.results === null && view.error === null;
  const kinds = [
    { value: 'all', label: t('participant.allEvents') },
    { value: 'joined', label: t('participant.eventsJoined') },
    { value: 'left', label: t('participant.eventsLeft') },
    { value: 'other', label: t('participant.eventsOther') },
  ] as const;
  const eventsText = counts
    ? t('participant.eventsOf', { count: log.length, total: counts.total })
    : t('participant.eventCount', { count: log.length });
  const part = (
    <ParticipantPart title={t('participant.part.events')} aside={loading ? null : eventsText} view={view} isShared={isShared} lines={27}>
      {() => null}
    </ParticipantPart>
  );
  // Joins and leaves are known before, but what comes stands between them.
  if (loading) return part;
  return (
    <>
      {part}
      {log.length > long && (
        <div className="mb-1.5 flex flex-wrap gap-2 print:hidden">
          <SearchField
            label={t('participant.searchEvents')}
            value={search}
            onChange={setSearch}
            className="min-w-0 flex-1 min-[700px]:max-w-[260px]"
          />
          <Segmented label={t('participant.eventKind')} options={kinds} value={kind} onChange={setKind} />
        </div>
      )}
      {counts && <UnreadEventsNote shown={log.length} counts={counts} fileHref={fileHref} />}
      {log.length === 0 && view.results !== null && <p className="text-[13.5px] text-muted">{t('participant.noEvent')}</p>}
      {log.length > 0 && found.length === 0 && <p className="py-2 text-[13px] text-muted">{t('participant.noEventMatches')}</p>}
      {found.length > 0 && (
        <table className="w-full text-[12.5px]">
          <caption className="sr-only">{t('participant.eventsCaption')}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{t('participant.time')}</th>
              <th scope="col">{t('participant.event')}</th>
              <th scope="col" className="max-[699px]:hidden">
                {t('participant.eventDetails')}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shown).map((line) => (
              <tr key={line.id} className="border-line2 border-b align-baseline">
                <td className="w-[104px] whitespace-nowrap py-[5px] pe-4 text-muted">
                  {line.at === null ? t('participant.noTime') : formatTime(line.at, zone, { milliseconds: true })}
                </td>
                <td className="py-[5px] pe-4 min-[700px]:w-[32%]">
                  <span aria-hidden className="me-1.5 inline-block w-3 text-center">
                    {signs[line.kind]}
                  </span>
                  {line.text}
                  <span className="block text-muted [overflow-wrap:anywhere] min-[700px]:hidden">{line.detail}</span>
                </td>
                <td className="py-[5px] text-muted [overflow-wrap:anywhere] max-[699px]:hidden">
                  {line.detail || t.rich('participant.connectionId', { ids: shortId(line.connectionId), code: idCode })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(found.length > shown || more) && (
        <div className="mt-2 flex flex-wrap gap-2 print:hidden">
          {found.length > shown && (
            <Button size="small" onClick={() => setShown(shown + block)}>
              {t('participant.showMoreOf', { count: Math.min(block, found.length - shown), total: found.length })}
            </Button>
          )}
          {more && <ReadMoreEvents more={more} />}
        </div>
      )}
    </>
  );
}
