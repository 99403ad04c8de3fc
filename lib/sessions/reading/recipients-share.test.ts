import { describe, expect, test } from 'vitest';
import { createCallBook, memoryStorage } from '@/lib/providers/calls/call-book';
import { lastsForRecipients } from './recipients-share';

const bookOf = (limit: number) => createCallBook({ storage: memoryStorage(), limit, credential: '' });

describe('the share of recipients', () => {
  test('is 40 % of the calls of an account, pages counted before they are asked for', async () => {
    const book = bookOf(100);
    let calls = 0;
    while (lastsForRecipients({ pageSize: 3 }, book.budget, 0)) {
      for (let call = 0; call < 2; call++) expect(await book.book({ purpose: 'recipients', brokenSince: null })).toBeNull();
      calls += 2;
    }
    expect(calls).toBe(40);
  });

  test('is not spent on a session whose pages it would not last for', () => {
    expect(lastsForRecipients({ pageSize: 3 }, bookOf(20).budget, 3 * 8)).toBe(false);
    expect(lastsForRecipients({ pageSize: 3 }, bookOf(20).budget, 3 * 7)).toBe(true);
  });
});
