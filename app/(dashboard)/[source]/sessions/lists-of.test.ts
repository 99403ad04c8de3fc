import { describe, expect, test } from 'vitest';
import { listsOf } from './lists-of';

const asked = {
  page: 2,
  perPage: '50',
  ...({ sort: 'people', order: 'asc' } as const),
  search: 'algebra',
  ...{ status: null, from: null, to: null },
};
const newestFirst = { sort: 'startedAt', order: 'desc' };

describe('listsOf', () => {
  test('asks for live sessions and for a page of ended ones, in the same order where a provider has it', () => {
    const { sessions, live } = listsOf({ ...asked, sort: 'minutes' });
    expect(sessions).toMatchObject({ status: 'ended', page: 2, sort: 'minutes', order: 'asc', search: 'algebra' });
    expect(live).toMatchObject({ status: 'live', page: 1, sort: 'minutes', order: 'asc', search: 'algebra' });
  });

  test('never sorts by what was counted what still goes on', () => {
    const { sessions, live } = listsOf(asked);
    expect([sessions, live]).toMatchObject([{ sort: 'people', order: 'asc' }, newestFirst]);
    expect(listsOf({ ...asked, status: 'live' }).sessions).toMatchObject(newestFirst);
  });
});
