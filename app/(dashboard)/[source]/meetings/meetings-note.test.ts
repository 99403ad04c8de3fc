import { describe, expect, test } from 'vitest';
import type { MeetingItem } from '@/lib/domain/answers/meeting-answer';
import { wordsOf } from '@/lib/messages/words-of';
import { meetingsNote } from './meetings-note';

const lastSession = { id: 's', startedAt: '2026-11-17T08:00:00.000Z', status: 'ended' } as const;
const full: MeetingItem = {
  ...{ id: 'm', title: null, status: 'active', createdAt: null, updatedAt: null },
  ...{ lastSession, sessions: 1, people: 2, invitees: 3 },
};
const whole = { newest: 4, total: 4, whole: true };
const part = { newest: 50, total: 1255, whole: false };
const fill = 'To fill an empty cell, open the meeting, then the first session in its list.';

function note(
  items: Partial<MeetingItem>[],
  more: Partial<Parameters<typeof meetingsNote>[0]> = {},
  can = { invitees: true, sort: true },
): string {
  return meetingsNote(
    { items: items.map((item) => ({ ...full, ...item })), sort: 'title', knownSessions: whole, ...more },
    can,
    wordsOf('en').t,
  );
}

describe('the note on meetings', () => {
  test('says a status that all share once, and of others that those are marked', () => {
    expect(note([{}, {}])).toBe('All are active.');
    expect(note([{}, { status: 'inactive' }])).toBe('Active unless marked.');
    expect(note([{ status: null }, { status: null }])).toBe('');
    expect(note([{}])).toBe('');
  });

  test('says which sessions are known, unless all are', () => {
    expect(note([{}], { knownSessions: part })).toBe('Sessions are those known here: the newest 50 of 1,255, and all that were opened.');
    expect(note([{}], { knownSessions: part }, { invitees: true, sort: false })).toContain('known here: 50 of 1,255, and');
    expect(note([{}], { knownSessions: { ...part, total: null } })).toContain('the provider tells nothing just now');
  });

  test('says how to fill what is empty, where anything is', () => {
    expect(note([{}, { people: null, status: null }])).toBe(`Active unless marked. ${fill}`);
    expect(note([{ invitees: null }])).toBe(fill);
    expect(note([{ invitees: null }], {}, { invitees: false, sort: true })).toBe('');
    const never = { lastSession: null, sessions: 0, people: null, invitees: null };
    expect(note([never])).toBe('');
    expect(note([{ ...never, sessions: null }], { knownSessions: part })).toMatch(/opened\. To fill/);
  });

  test('says why many meetings cannot be sorted', () => {
    expect(note([{}], { sort: null })).toBe('These are more than 200, so they stand as the provider lists them.');
  });
});
