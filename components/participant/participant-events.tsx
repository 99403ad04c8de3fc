'use client';

import { useDeferredValue, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SearchField } from '@/components/ui/search-field';
import { Segmented } from '@/components/ui/segmented';
import { formatTime } from '@/lib/format';
import { type LogKind, type LogLine, searchLog } from './participant-log';
import { ParticipantPart, type PartView } from './participant-part';
import { countOf, shortId } from './participant-words';

interface Props {
  view: PartView<'events'>;
  /** Its failure is told once for several parts, above; joins and leaves are known all the same. */
  told: boolean;
  /** Joins, leaves and the events of the reports together, in the order of time. */
  log: LogLine[];
  zone: string;
}

const long = 12;
const few = 20;
const block = 200;
const kinds = [
  { value: 'all', label: 'All' },
  { value: 'joined', label: 'Joined' },
  { value: 'left', label: 'Left' },
  { value: 'other', label: 'Other' },
] as const;
const signs: Record<LogKind, string> = { joined: '▲', left: '▼', other: '·' };

/** The log, to the millisecond, once it is whole. Long ones can be searched, and begin with 20 lines; the rest is drawn on demand. */
export function ParticipantEvents({ view, told, log, zone }: Props) {
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<LogKind | 'all'>('all');
  const [shown, setShown] = useState(few);
  const found = useDeferredValue(searchLog(log, search, kind));
  const loading = view.results === null && view.error === null;
  const part = (
    <ParticipantPart title="Events" aside={loading ? null : countOf(log.length, 'event')} view={view} told={told} lines={27}>
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
          <SearchField label="Search the events" value={search} onChange={setSearch} className="min-w-0 flex-1 min-[700px]:max-w-[260px]" />
          <Segmented label="Kind of event" options={kinds} value={kind} onChange={setKind} />
        </div>
      )}
      {log.length === 0 && view.results !== null && <p className="text-[13.5px] text-muted">No event is known.</p>}
      {log.length > 0 && found.length === 0 && <p className="py-2 text-[13px] text-muted">No event matches.</p>}
      {found.length > 0 && (
        <table className="w-full text-[12.5px]">
          <caption className="sr-only">Events, the first on top</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">Time</th>
              <th scope="col">Event</th>
              <th scope="col" className="max-[699px]:hidden">
                Details
              </th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shown).map((line) => (
              <tr key={line.id} className="border-line2 border-b align-baseline">
                <td className="w-[104px] whitespace-nowrap py-[5px] pr-4 text-muted">
                  {line.at === null ? 'no time' : formatTime(line.at, zone, { milliseconds: true })}
                </td>
                <td className="py-[5px] pr-4 min-[700px]:w-[32%]">
                  <span aria-hidden className="mr-1.5 inline-block w-3 text-center">
                    {signs[line.kind]}
                  </span>
                  {line.text}
                  <span className="block text-muted [overflow-wrap:anywhere] min-[700px]:hidden">{line.detail}</span>
                </td>
                <td className="py-[5px] text-muted [overflow-wrap:anywhere] max-[699px]:hidden">
                  {line.detail || (
                    <>
                      connection <code className="font-mono text-[12px]">{shortId(line.connectionId)}</code>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found.length > shown && (
        <Button size="small" className="mt-2" onClick={() => setShown(shown + block)}>
          Show {Math.min(block, found.length - shown)} more of {found.length}
        </Button>
      )}
    </>
  );
}
