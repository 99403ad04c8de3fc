import type { LogLine } from '@/components/participant/participant-log';
import { describeEnd, describeStart } from '@/components/participant/participant-words';
import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import { formatDuration } from '@/lib/format';
import type { Words } from '@/lib/messages/words';
import { type Stretch, stretches } from './participant-gaps';

/** A moment on a person's bar. `at` in ms since the epoch; `text` says what happened, without the time. */
export interface Mark {
  id: string;
  at: number;
  kind: 'joined' | 'left' | 'moved' | 'other';
  text: string;
}

/** That somebody left, from where that is known, and for how long they were gone. */
function leftText(end: string, after: Stretch | undefined, { t }: Words): string {
  if (after === undefined) return t('participant.markLeft', { end });
  const gone = { end, duration: formatDuration(after.end - after.start, { exact: true }) };
  return after.kind === 'away' ? t('participant.markAway', gone) : t('participant.markBack', gone);
}

/**
 * The marks of a bar in the order of time: where presence begins and ends, where the room changes, and other events of
 * the log. Someone still in has no leave. `roomName` gives a breakout room's name for its session id; no id is the main
 * room.
 */
export function presenceMarks(
  row: Pick<ParticipantRow, 'intervals' | 'assumed' | 'flags'>,
  log: LogLine[],
  roomName: (id: string | undefined) => string,
  words: Words,
): Mark[] {
  const { t } = words;
  const marks: Mark[] = [];
  const list = stretches(row.intervals);
  for (const [index, { kind, start, end, interval }] of list.entries()) {
    if (kind !== 'present' || !interval) continue;
    const before = list[index - 1];
    const after = list[index + 1];
    if (before?.kind === 'present')
      marks.push({ id: `moved ${start}`, at: start, kind: 'moved', text: t('participant.markMoved', { room: roomName(interval.room) }) });
    else
      marks.push({
        id: `joined ${start}`,
        at: start,
        kind: 'joined',
        text: t('participant.markJoined', { start: describeStart(interval, row, words) }),
      });
    if (after?.kind === 'present' || interval.endSource === 'now') continue;
    marks.push({ id: `left ${end}`, at: end, kind: 'left', text: leftText(describeEnd(interval, row, words), after, words) });
  }
  for (const line of log)
    if (line.kind === 'other' && line.at !== null) marks.push({ id: line.id, at: line.at, kind: 'other', text: line.text });
  return marks.sort((a, b) => a.at - b.at);
}

/** The marks within `reachMs` of an instant, nearest first. */
export function marksNear(marks: Mark[], instant: number, reachMs: number): Mark[] {
  return marks.filter((mark) => Math.abs(mark.at - instant) <= reachMs).sort((a, b) => Math.abs(a.at - instant) - Math.abs(b.at - instant));
}
