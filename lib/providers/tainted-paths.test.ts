import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuids } from '@/lib/providers/id-forms';
import type { Provider } from './provider';
import { createRealtimeKitClient } from './realtimekit/client';
import { createRealtimeKitProvider } from './realtimekit/provider';
import { recordingFetch } from './testing/recording-fetch';
import { createVideoSdkClient } from './videosdk/client';
import { createVideoSdkProvider } from './videosdk/provider';

const { fetch, sent } = recordingFetch(() => ({ success: true, data: {} }));
const kit = createRealtimeKitProvider(createRealtimeKitClient({ accountId: 'acc', token: 't', baseUrl: 'https://kit.test/v4', fetch }), {
  appId: 'app',
  sourceId: 'realtimekit',
  name: 'Kit',
});
const videosdk = createVideoSdkProvider(createVideoSdkClient({ apiKey: 'k', secret: 'secret', endpoint: 'https://vsdk.test', fetch }));

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const word = /^[A-Za-z0-9_-]{1,128}$/;
const known: Record<string, RegExp> = {
  realtimekit:
    /^\/v4\/accounts\/acc\/realtime\/kit\/app\/(?:sessions|meetings|sessions\/peer-report)\/([^/]+)(?:\/participants(?:\/([^/]+))?)?$/,
  videosdk:
    /^\/v2\/(?:sessions\/([0-9a-f]{24})(?:\/participants)?|rooms\/([A-Za-z0-9_-]{1,128})|sessions\/[0-9a-f]{24}\/participants?\/([A-Za-z0-9_-]{1,128})(?:\/stats)?)$/,
};

const pieces = fc.constantFrom(
  '..',
  '/',
  '\\',
  '%2e',
  '%2F',
  '?',
  '#',
  '@',
  '\n',
  '\u0000',
  'a',
  '0',
  'chat',
  '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e',
);
const ids = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.uuid(),
  fc.stringMatching(/^[0-9a-fA-F]{24}$/),
  fc.stringMatching(/^[\w-]{1,130}$/),
);

async function askEverything(provider: Provider, id: string): Promise<void> {
  const session = provider.idForm === uuids ? '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e' : '61763c2597b0c743cf454204';
  await Promise.allSettled([
    provider.getSession(id),
    provider.listConnections(id, 1),
    provider.getReportPart(session, id, 'quality_stats'),
    provider.getReportPart(session, id, 'events'),
    provider.getConnectionDetail(session, id),
    provider.getConnectionDetail(id, '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e'),
    provider.getMeeting(id),
  ]);
}

describe('ids in paths', () => {
  test.each([kit, videosdk])('only ever make a path that is known, whatever the id', async (provider) => {
    await fc.assert(
      fc.asyncProperty(ids, async (id) => {
        sent.length = 0;
        await askEverything(provider, id);
        for (const { path, query } of sent) {
          const match = known[provider.source.id]?.exec(path);
          expect(match, path).not.toBeNull();
          const found = match?.slice(1).filter((part) => part !== undefined) ?? [];
          expect(found).not.toEqual([]);
          for (const part of found) expect(provider.idForm === uuids ? uuid.test(part) : word.test(part), path).toBe(true);
          expect(
            Object.keys(query).every((name) =>
              ['include_breakout_rooms', 'include_peer_events', 'filters', 'page_no', 'per_page', 'page', 'perPage'].includes(name),
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
