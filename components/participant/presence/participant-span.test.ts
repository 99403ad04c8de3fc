import { describe, expect, test } from 'vitest';
import type { IntervalItem, ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import { presenceSpan, sessionSpan } from './participant-span';

const at = (time: string) => `2026-11-17T${time}.000Z`;
const ms = (time: string) => Date.parse(at(time));
const interval = (start: string, end: string): IntervalItem => ({
  start: at(start),
  end: at(end),
  startSource: 'events',
  endSource: 'events',
});

const whole: ParticipantAnswer['session'] = {
  id: 's',
  title: null,
  status: 'ended',
  startedAt: at('08:00:00'),
  endedAt: at('09:00:00'),
  attendanceWindow: null,
};

function answer(session: Partial<ParticipantAnswer['session']>, intervals: IntervalItem[]) {
  return {
    session: { ...whole, ...session },
    participant: { intervals },
    asOf: at('08:45:00'),
  } satisfies Pick<ParticipantAnswer, 'session' | 'asOf'> & { participant: Pick<ParticipantAnswer['participant'], 'intervals'> };
}

const stay = [interval('08:10:00', '08:20:00'), interval('08:30:00', '08:40:00')];

describe('participantSpan', () => {
  test('takes presence from the first join to the last leave', () => {
    expect(presenceSpan(stay)).toEqual({ start: ms('08:10:00'), end: ms('08:40:00') });
    expect(presenceSpan([])).toBeNull();
  });
});

describe('sessionSpan', () => {
  test('reaches from the session’s start to its end', () => {
    expect(sessionSpan(answer({}, stay))).toEqual({ start: ms('08:00:00'), end: ms('09:00:00') });
  });

  test('reaches to the moment of the answer while live', () => {
    expect(sessionSpan(answer({ status: 'live', endedAt: null }, stay))?.end).toBe(ms('08:45:00'));
  });

  test('takes an unknown start or end from the person', () => {
    expect(sessionSpan(answer({ startedAt: null, endedAt: null }, stay))).toEqual({ start: ms('08:10:00'), end: ms('08:40:00') });
  });

  test('is nothing when neither is known', () => {
    expect(sessionSpan(answer({ startedAt: null, endedAt: null }, []))).toBeNull();
  });
});
