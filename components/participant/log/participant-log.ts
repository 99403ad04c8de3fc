import { eventWords } from '@/components/participant/participant-words';
import type { ConnectionItem } from '@/lib/domain/answers/participant-answer';
import type { LogEvent } from '@/lib/domain/peer-report';
import { findsAll, searchWords } from '@/lib/domain/text/text-key';
import type { Words } from '@/lib/messages/words';

export type LogKind = 'joined' | 'left' | 'other';

/** One line of a person's log. `at` in ms, `null` where the provider's time could not be read. */
export interface LogLine {
  id: string;
  at: number | null;
  kind: LogKind;
  /** In words: `joined`, `left`, or the vendor's name of the event. */
  text: string;
  detail: string;
  connectionId: string;
}

/**
 * Joins and leaves of all connections, and the events of their reports where they were asked for, in the order of time;
 * lines whose time cannot be read come last. A connection without events is told by its intervals instead.
 */
export function participantLog(connections: ConnectionItem[], reported: Map<string, LogEvent[]>, words: Words): LogLine[] {
  const { t } = words;
  const [joined, left] = [t('participant.logJoined'), t('participant.logLeft')];
  const lines: LogLine[] = [];
  for (const connection of connections) {
    const add = (at: number | null, kind: LogKind, text: string, detail = '') =>
      lines.push({ id: `${connection.id} ${lines.length}`, at, kind, text, detail, connectionId: connection.id });
    for (const event of connection.events ?? []) {
      const at = event.at === null ? null : Date.parse(event.at);
      if (event.kind === 'join') add(at, 'joined', joined);
      else if (event.kind === 'leave') add(at, 'left', left);
      else add(at, 'other', eventWords(event.name, words));
    }
    if ((connection.eventsInAll ?? connection.events?.length ?? 0) === 0) {
      for (const interval of connection.intervals) {
        add(Date.parse(interval.start), 'joined', joined);
        if (interval.endSource !== 'now') add(Date.parse(interval.end), 'left', left);
      }
    }
    for (const event of reported.get(connection.id) ?? [])
      add(event.at, 'other', eventWords(event.name, words), detailText(event.detail, words));
  }
  return lines.sort((a, b) => (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY));
}

/** `device: AirPods · enabled: yes`; what the vendor left empty is left out. */
export function detailText(detail: LogEvent['detail'], words: Words): string {
  const { t } = words;
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== '')
    .map(
      ([name, value]) =>
        `${eventWords(name, words)}: ${value === true ? t('participant.yes') : value === false ? t('participant.no') : value}`,
    )
    .join(' · ');
}

/** The lines that hold every word of the search in their text, details or connection, as `searchKey` compares them. */
export function searchLog(lines: LogLine[], search: string, kind: LogKind | 'all'): LogLine[] {
  const words = searchWords(search);
  return lines.filter((line) => (kind === 'all' || line.kind === kind) && findsAll(words, [line.text, line.detail, line.connectionId]));
}
