import { type APIRequestContext, expect } from '@playwright/test';
import { type Pair, type StorageState, signInAs } from './start-pair';

/** Invites somebody as a viewer, has them join, and answers the cookies of their sign-in. `request` is an admin's. */
export async function joinAsViewer({ url }: Pair, request: APIRequestContext, name: string): Promise<StorageState> {
  const headers = { origin: url };
  const viewer = { email: `${name.toLowerCase()}@example.org`, password: `a password of ${name}` };
  const invited = await request.post('/api/invitations', { data: { email: viewer.email, role: 'viewer' }, headers });
  const secret = (await invited.json()).link.split('#')[1];
  const joined = await request.post('/api/invitations/accept', { data: { secret, name, password: viewer.password }, headers });
  expect(joined.status()).toBe(200);
  return signInAs(url, viewer);
}
