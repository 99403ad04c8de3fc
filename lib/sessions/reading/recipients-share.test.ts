import { describe, expect, test } from 'vitest';
import { createCallBudget } from '@/lib/providers/call-budget';
import { fakeProvider, rowsNumbered } from '@/lib/sessions/testing/fake-provider';
import { forRecipients } from './recipients-share';

describe('the share of recipients', () => {
  test('is 40 % of the calls of an account, pages counted before they are asked for', async () => {
    const provider = fakeProvider({ rows: rowsNumbered(3) });
    const whole = createCallBudget(100);
    let calls = 0;
    for (;;) {
      const asked = forRecipients(provider, whole, 0);
      if (asked === null) break;
      await asked.getSession('s');
      await asked.listConnections('s', 1);
      calls += 2;
    }
    expect(calls).toBe(40);
    expect(forRecipients(provider, whole, 0)).toBeNull();
  });

  test('is not spent on a session whose pages it would not last for', () => {
    const provider = fakeProvider({ rows: rowsNumbered(3) });
    expect(
      forRecipients({ ...provider, source: { ...provider.source, provider: 'videosdk' } }, createCallBudget(20), provider.pageSize * 8),
    ).toBeNull();
  });
});
