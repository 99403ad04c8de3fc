import type { SessionPlan } from '@/simulator/session-plan';
import { videoSdkRoom } from './recurring';
import { daysBefore, MINUTE, namedSession, type Setting } from './scenario';

const LENGTH_MS = 40 * MINUTE;

/** Every way in which a timelog is known, or must be feared, to be wrong. Ended; forty minutes. */
export function videoSdkOddities(setting: Setting): SessionPlan {
  const startedAt = daysBefore(setting, 3, 12);
  const plan = namedSession(setting, 'vsdk-oddities', videoSdkRoom('oddities-of-the-timelog', 0), { startedAt, minutes: 40 });
  const at = (minutes: number): string => new Date(startedAt + Math.round(minutes * MINUTE)).toISOString();
  const span = (from: number, to: number | null) => ({ start: at(from), end: to === null ? null : at(to) });
  const entry = (participantId: string, timelog: unknown, name: string | null | undefined = participantId.replaceAll('-', ' ')) => ({
    participantId,
    name,
    timelog,
  });
  const rows = [
    entry('end-null-in-an-ended-session', [span(2, null)]),
    entry('earlier-entry-without-end', [span(2, null), span(15, 34)]),
    entry('two-earlier-entries-without-end', [span(2, null), span(9, null), span(15, null)]),
    entry('unordered-entries', [span(25, 34), span(2, 12), span(14, 20)]),
    entry('overlapping-entries', [span(2, 20), span(10, 30)]),
    entry('nested-entries', [span(2, 34), span(10, 12)]),
    entry('end-after-the-session', [span(2, 41.9)]),
    entry('start-before-the-session', [span(-3, 30)]),
    entry('end-before-start', [span(20, 10)]),
    entry('start-unreadable', [{ start: 'not a time', end: at(30) }, span(31, 34)]),
    entry('end-unreadable', [{ start: at(5), end: '??' }]),
    entry('end-null-string', [{ start: at(5), end: 'null' }]),
    entry('start-missing', [{ end: at(30) }]),
    entry('empty-timelog', []),
    entry('no-timelog', undefined),
    entry('zone-offset-times', [{ start: at(5).replace('Z', '+00:00'), end: at(25).replace('Z', '+00:00') }]),
    entry('noor.haddad@example.com', [span(3, 33)], 'Noor Haddad'),
    entry('rec0rder1', [span(0.2, 39.5)], 'recorder'),
    entry('missing-name', [span(4, 30)], undefined),
    entry('null-name', [span(4, 30)], null),
    entry('empty-name', [span(4, 30)], ''),
    entry('html-name', [span(4, 30)], '<img src=x onerror=alert(1)>'),
    entry('formula-name', [span(4, 30)], '=HYPERLINK("https://evil.example","x")'),
    entry('same/id?with#signs', [span(4, 30)], 'Reserved characters in the id'),
    entry('twice-in-the-list', [span(1, 10)]),
    entry('twice-in-the-list', [span(20, 30)]),
  ].map((row) => (row.participantId === 'missing-name' ? { participantId: row.participantId, timelog: row.timelog } : row));
  return { ...plan, people: () => ({ connections: [], endedAt: startedAt + LENGTH_MS }), handmade: () => rows };
}
