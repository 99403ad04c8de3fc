import { describe, expect, test } from 'vitest';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { toSessionItem } from '@/lib/domain/answers/to-session-item';
import type { KnownMeeting, Meeting } from '@/lib/domain/meeting';
import { m, session } from '@/lib/domain/testing/sample-session';
import { knownMeeting, type MeetingFinds, sortMeetings } from './list-meetings';

const meeting: Meeting = { id: 'm', title: 'Algebra', status: 'active', createdAt: 1, updatedAt: null };
const nothing: MeetingFinds = { listed: [], archived: 0, lastArchived: null, invitees: null };

function item(id: string, startedAt: number | null, people: number | null, status: 'live' | 'ended' = 'ended'): SessionItem {
  const summary = people === null ? null : { people, peak: people };
  const figures = { live: status === 'live', asOf: m(90), start: startedAt, end: null, summary, incomplete: false };
  return toSessionItem(session({ id, startedAt, status }), m(90), figures);
}

describe('listMeetings', () => {
  test('finds the latest session of what is listed and what is archived, with its people and nobody else’s', () => {
    const listed = [item('old', m(0), 30), item('live', m(60), null, 'live')];
    const known = knownMeeting(meeting, { ...nothing, listed, archived: 3, lastArchived: item('older', m(-60), 12), invitees: 28 }, false);
    expect(known).toMatchObject({ lastSession: { id: 'live', startedAt: m(60), status: 'live' }, sessions: 5, people: null, invitees: 28 });
    const archived = knownMeeting(
      meeting,
      { ...nothing, listed: [item('a', m(0), 4)], archived: 1, lastArchived: item('b', m(5), 12) },
      false,
    );
    expect(archived).toMatchObject({ lastSession: { id: 'b' }, sessions: 2, people: 12 });
  });

  test('says that there is no session only where all were looked through', () => {
    expect(knownMeeting(meeting, nothing, true)).toMatchObject({ lastSession: null, sessions: 0, people: null });
    expect(knownMeeting(meeting, nothing, false)).toMatchObject({ lastSession: null, sessions: null, people: null });
  });

  test('counts a session without a readable start, and calls it nobody’s last', () => {
    expect(knownMeeting(meeting, { ...nothing, listed: [item('a', null, 3)] }, true)).toMatchObject({ lastSession: null, sessions: 1 });
  });

  test('sorts by what is known, and puts what is not known last in both orders, the newest meeting first', () => {
    const of = (id: string, rest: Partial<KnownMeeting>): KnownMeeting => ({
      ...meeting,
      id,
      lastSession: null,
      sessions: null,
      people: null,
      invitees: null,
      ...rest,
    });
    const last = (startedAt: number) => ({ id: 's', startedAt, status: 'ended' as const });
    const all = [
      of('old', { createdAt: 1, title: 'Émile' }),
      of('a', { lastSession: last(1), sessions: 9, title: 'zoo' }),
      of('new', { createdAt: 2, title: null }),
      of('b', { lastSession: last(2), sessions: 0, title: 'Delta' }),
    ];
    const ids = (...asked: [Parameters<typeof sortMeetings>[1], 'asc' | 'desc']) => sortMeetings(all, ...asked).map(({ id }) => id);
    expect(ids('lastSession', 'desc')).toEqual(['b', 'a', 'new', 'old']);
    expect(ids('lastSession', 'asc')).toEqual(['a', 'b', 'new', 'old']);
    expect(ids('sessions', 'asc')).toEqual(['b', 'a', 'new', 'old']);
    expect(ids('title', 'asc')).toEqual(['b', 'old', 'a', 'new']);
    expect(ids('createdAt', 'desc')[0]).toBe('new');
  });
});
