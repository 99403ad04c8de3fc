import { describe, expect, test } from 'vitest';
import type { IntervalItem, ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import { participantRow } from '@/lib/domain/testing/sample-row';
import { wordsOf } from '@/lib/messages/words-of';
import { participantFacts } from './participant-facts';

const factsOf = (answer: ParticipantAnswer) => participantFacts(answer, wordsOf('en'));

const at = (time: string) => `2026-11-17T${time}.000Z`;
const interval = (start: string, end: string): IntervalItem => ({
  start: at(start),
  end: at(end),
  startSource: 'events',
  endSource: 'events',
});

function answer(participant: Partial<ParticipantAnswer['participant']>): ParticipantAnswer {
  return {
    participant: participantRow({
      joinedAt: at('08:00:00'),
      leftAt: at('09:29:00'),
      presentMs: 81 * 60_000,
      attendance: 0.88,
      joins: 2,
      absences: 1,
      intervals: [interval('08:00:00', '08:31:00'), interval('08:39:00', '09:29:00')],
      connections: 2,
      ...participant,
    }),
    connections: [],
    session: {
      id: 's',
      title: null,
      status: 'ended',
      startedAt: at('08:00:00'),
      endedAt: at('09:33:00'),
      attendanceWindow: { start: at('08:00:00'), end: at('09:32:00'), crowd: 3, begins: 2, ends: 2, occupiedMs: 92 * 60_000 },
    },
    asOf: at('10:00:00'),
    freshness: { state: 'final', readAt: at('10:00:00'), stale: false, reason: null, reasonCode: null, refreshMs: null },
  };
}

describe('the facts of a participant', () => {
  test('say how long, how often and how long away', () => {
    expect(factsOf(answer({}))).toEqual(['1 h 21 min of 1 h 32 min', '2 joins, 1 absence of 8 min']);
  });

  test('give the part of the window as finely as the window, so that it agrees with the percentage', () => {
    expect(factsOf(answer({ presentMs: 91 * 60_000 + 17_400 }))[0]).toBe('1 h 31 min 17 s of 1 h 32 min 0 s');
  });

  test('add several absences up, and name reconnects', () => {
    const intervals = [
      interval('08:00:00', '08:10:00'),
      interval('08:10:30', '08:20:00'),
      interval('08:25:00', '08:30:00'),
      interval('08:40:00', '08:50:00'),
    ];
    const short = [interval('08:00:00', '08:31:00'), interval('08:33:55', '09:29:00')];
    // As the line of that absence has it: from 08:31:00 to 08:33:55.
    short[0] = { ...interval('08:00:00', '08:31:00'), end: '2026-11-17T08:31:00.900Z' };
    expect(factsOf(answer({ intervals: short }))[1]).toBe('2 joins, 1 absence of 2 min 55 s');
    expect(factsOf(answer({ intervals, joins: 4, reconnects: 1 }))[1]).toBe('4 joins, 1 reconnect, 2 absences, 15 min together');
  });

  test('take the absences from the answer where gaps are closed', () => {
    const reduced = { intervals: 5_000, gapMs: 6_000, absentMs: 30 * 60_000 };
    expect(factsOf(answer({ joins: 5_000, absences: 20, reduced }))[1]).toBe('5,000 joins, 20 absences, 30 min together');
  });

  test('say by how much somebody was late or left early', () => {
    const participant = { late: true, leftEarly: true, intervals: [interval('08:06:00', '09:20:00')] };
    expect(factsOf(answer(participant)).slice(2)).toEqual(['6 min late', 'left 12 min early']);
  });

  test('say nothing of less than a second outside the window', () => {
    expect(factsOf(answer({ outsideWindowMs: 999 })).join()).not.toContain('outside');
    expect(factsOf(answer({ outsideWindowMs: 1_000 })).join()).toContain('1 s outside');
  });

  test('say of somebody who never joined that they are only in the list', () => {
    expect(factsOf(answer({ state: 'never', intervals: [], joins: 0 }))).toHaveLength(1);
  });
});
