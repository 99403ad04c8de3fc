import { describe, expect, test } from 'vitest';
import type { SessionsAnswer } from '@/lib/domain/answers/session-answer';
import { toSessionItem } from '@/lib/domain/answers/to-session-item';
import type { SessionSort } from '@/lib/domain/lists/session-sorts';
import { m, session } from '@/lib/domain/testing/sample-session';
import { sessionsInOrder } from './sessions-in-order';

const items = [2, 9, 5].map((minute) => toSessionItem(session({ id: `s${minute}`, startedAt: m(minute), minutes: -minute }), m(90), null));
const answer: SessionsAnswer = {
  items,
  page: 1,
  perPage: 50,
  total: 3,
  asOf: '',
  knownFrom: null,
  stale: false,
  reason: null,
  reasonCode: null,
};
const ids = (more: Partial<SessionsAnswer>, canSort: boolean, sort: SessionSort = 'startedAt') =>
  sessionsInOrder({ ...answer, ...more }, { sort, order: 'desc' }, canSort)?.map(({ id }) => id);

describe('sessionsInOrder', () => {
  test('leaves the order to who can sort', () => {
    expect(ids({ total: 80 }, true)).toEqual(['s2', 's9', 's5']);
    expect(ids({ stale: true }, false)).toEqual(['s2', 's9', 's5']);
    expect(ids({ total: 80 }, false, 'attendance')).toEqual(['s2', 's9', 's5']);
  });

  test('sorts a whole list, and no part of one', () => {
    expect(ids({}, false)).toEqual(['s9', 's5', 's2']);
    expect(ids({}, false, 'minutes')).toEqual(['s2', 's5', 's9']);
    expect(ids({ total: null }, false)).toEqual(['s9', 's5', 's2']);
    for (const part of [{ total: 4 }, { page: 2 }, { total: null, perPage: 3 }]) expect(ids(part, false)).toBeUndefined();
  });
});
