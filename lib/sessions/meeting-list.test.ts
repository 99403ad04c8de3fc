import { describe, expect, test, vi } from 'vitest';
import type { Meeting } from '@/lib/domain/meeting';
import type { Provider } from '@/lib/providers/provider';
import { listMeetings, readMeeting } from './meeting-list';
import { fakeProvider } from './testing/fake-provider';

const meeting = (title: string): Meeting => ({ id: 'm', title, status: null, createdAt: null, updatedAt: null });

/** An app that is called as others are: the only one of its account, say, before and after another took its place. */
function named(title: string): Provider {
  const answer = <Data>(data: Data) => Promise.resolve({ data, asOf: 0 });
  return {
    ...fakeProvider({ rows: [] }),
    origin: `realtimekit/account/${title}`,
    listSessions: () => answer({ items: [], total: 0 }),
    listMeetings: () => answer({ items: [meeting(title)], total: 1 }),
    getMeeting: () => answer(meeting(title)),
  };
}

describe('meetings', () => {
  test('are kept for the app they were listed for, not for whichever has its name', async () => {
    vi.stubEnv('CLOUDFLARE_API_TOKEN', 'token');
    vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'account');
    for (const title of ['one', 'two', 'one']) {
      const provider = named(title);
      expect((await listMeetings(provider, { page: 1, perPage: 50, order: 'desc' })).data.items).toMatchObject([meeting(title)]);
      expect((await readMeeting(provider, 'm')).data.title).toBe(title);
    }
  });
});
