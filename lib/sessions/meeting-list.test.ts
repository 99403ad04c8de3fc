import { expect, it } from 'vitest';
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
    listMeetings: () => answer({ items: [meeting(title)], total: 1 }),
    getMeeting: () => answer(meeting(title)),
  };
}

it('keeps what was listed for the app it was listed for, not for whichever has its name', async () => {
  for (const title of ['one', 'two', 'one']) {
    const provider = named(title);
    expect((await listMeetings(provider, { page: 1, perPage: 50 })).data.items).toEqual([meeting(title)]);
    expect((await readMeeting(provider, 'm')).data.title).toBe(title);
  }
});
