import { describe, expect, test } from 'vitest';
import { withAttendance } from './invitee-attendance';
import type { Invitee } from './meeting';

const invitee = (id: string, more: Partial<Invitee> = {}): Invitee => ({
  ...{ id, name: null, externalId: null, role: null, createdAt: null, updatedAt: null, picture: null },
  ...more,
});
const person = (participantId: string, externalId: string | null = null) => ({ participantId, externalId });
const sessions = [
  { sessionId: 's1', endedAt: 100, people: [person('a'), person('x', 'Kim@Example.org')] },
  { sessionId: 's2', endedAt: 200, people: [person('a'), person('b'), person('y', 'Pupil-7')] },
  { sessionId: 's3', endedAt: null, people: [] },
];
const figuresOf = (one: Invitee) => {
  const [row] = withAttendance([one], sessions);
  return [row?.came, row?.of];
};

describe('inviteeAttendance', () => {
  test('counts the sessions that somebody came to, by either id, mail addresses without case', () => {
    expect(figuresOf(invitee('a'))).toEqual([2, 3]);
    expect(figuresOf(invitee('q', { externalId: 'kim@example.org' }))).toEqual([1, 3]);
    expect(figuresOf(invitee('q', { externalId: 'pupil-7' }))).toEqual([0, 3]);
    expect(figuresOf(invitee('q', { externalId: 'Pupil-7', name: 'a' }))).toEqual([1, 3]);
  });

  test('leaves out what was over before somebody was added, unless they came', () => {
    expect(figuresOf(invitee('b', { createdAt: 150 }))).toEqual([1, 2]);
    expect(figuresOf(invitee('a', { createdAt: 150 }))).toEqual([2, 3]);
    expect(figuresOf(invitee('c', { createdAt: 201 }))).toEqual([0, 1]);
  });

  test('has nothing to come to where nothing of a meeting is archived', () => {
    expect(withAttendance([invitee('a')], [])).toEqual([{ ...invitee('a'), came: 0, of: 0 }]);
  });
});
