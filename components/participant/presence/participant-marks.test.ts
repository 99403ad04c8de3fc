import { describe, expect, test } from 'vitest';
import { segmentsOf } from '@/components/presence/presence-segments';
import type { IntervalItem, ParticipantRow } from '@/lib/domain/answers/participant-answer';
import { wordsOf } from '@/lib/messages/words-of';
import { drawnMarks, type Mark, marksNear, participantMarks } from './participant-marks';

const words = wordsOf('en');
const at = (time: string) => `2026-11-17T${time}.000Z`;
const interval = (start: string, end: string, part: Partial<IntervalItem> = {}): IntervalItem => ({
  start: at(start),
  end: at(end),
  startSource: 'events',
  endSource: 'events',
  ...part,
});
const person = (...intervals: IntervalItem[]) => segmentsOf({ intervals, assumed: [] }, 0);
const roomName = (id: string) => `room ${id}`;

describe('participantMarks', () => {
  test('say where each end comes from and how long the person was away', () => {
    const marks = participantMarks(
      person(interval('08:00:00', '08:10:00', { startSource: 'fields' }), interval('08:18:12', '08:30:00')),
      [],
      roomName,
      words,
    );
    expect(marks.map((mark) => mark.text)).toEqual([
      'joined, from the record’s join time',
      'left, from a leave event; away for 8 min 12 s',
      'joined, from a join event',
      'left, from a leave event',
    ]);
  });

  test('call an end assumed that nobody said, and none that was cut at the bounds of the session', () => {
    const cut = [interval('08:00:00', '08:50:00', { startSource: 'session-start', endSource: 'session-end' })];
    const textsOf = (assumed: ParticipantRow['assumed']) =>
      participantMarks(segmentsOf({ intervals: cut, assumed }, 0), [], roomName, words).map((mark) => mark.text);
    expect(textsOf([])).toEqual(['joined, from the session’s start', 'left, from the session’s end']);
    expect(textsOf([{ start: at('08:20:00'), end: at('08:50:00') }])).toEqual([
      'joined, from the session’s start',
      'left, from the session’s end (assumed)',
    ]);
  });

  test('have no leave for someone still in', () => {
    expect(
      participantMarks(person(interval('08:00:00', '08:10:00', { endSource: 'now' })), [], roomName, words).map((mark) => mark.kind),
    ).toEqual(['joined']);
  });

  test('have a change of room as a move, not as a leave and a join', () => {
    const marks = participantMarks(
      person(interval('08:00:00', '08:10:00'), interval('08:10:00', '08:20:00', { room: '2' })),
      [],
      roomName,
      words,
    );
    expect(marks.map((mark) => mark.text)).toEqual(['joined, from a join event', 'moved to room 2', 'left, from a leave event']);
  });

  test('have other events with a time in their place', () => {
    const other = { id: 'x', kind: 'other', text: 'mic toggled', detail: '', connectionId: 'a' } as const;
    const log = [
      { ...other, at: Date.parse(at('08:05:00')) },
      { ...other, at: null },
    ];
    expect(participantMarks(person(interval('08:00:00', '08:10:00')), log, roomName, words).map((mark) => mark.kind)).toEqual([
      'joined',
      'other',
      'left',
    ]);
  });
});

describe('marksNear', () => {
  test('gives the nearest first and nothing out of reach', () => {
    const marks = [1, 5, 9, 30].map((time) => ({ id: String(time), at: time, kind: 'other' as const, text: '' }));
    expect(marksNear(marks, 6, 5).map((mark) => mark.at)).toEqual([5, 9, 1]);
  });
});

describe('drawnMarks', () => {
  const marks = (count: number): Mark[] =>
    Array.from({ length: count }, (_, index) => ({ id: `${index}`, at: index, kind: index % 2 === 0 ? 'joined' : 'left', text: '' }));

  test('are all of them, where they are not too many', () => {
    const few = marks(1_000);
    expect(drawnMarks(few, { start: 0, end: 1_000 }, 10)).toBe(few);
  });

  test('are the first of each kind in a pixel of very many', () => {
    const drawn = drawnMarks(marks(100_000), { start: 0, end: 100_000 }, 500);
    expect(drawn.length).toBeLessThanOrEqual(2 * 501);
    expect(drawn.slice(0, 2).map(({ at }) => at)).toEqual([0, 1]);
  });
});
