import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { scenarioIds } from '@/simulator/scenario-ids';
import { forgetRefusals } from '@/tests/api/http/forget-refusals';
import { type FaultCase, faultCases } from './faults';
import { startUnderFaults } from './start-under-faults';

const sessionPath = '/api/sources/{source}/sessions/{sessionId}';
const place = { source: 'realtimekit', sessionId: scenarioIds.live };
const detail = 'filters=device_info,quality_stats&include_peer_events=true';

let server: Awaited<ReturnType<typeof startUnderFaults>>;
let participantId: string;
const pages = ['list', 'session', 'participant', 'export'] as const;
type PageName = (typeof pages)[number];

/** Lists are kept for 10 s: each question is another page length. */
let perPage = 10;
function ask(page: PageName) {
  const { api } = server;
  if (page === 'list') return api.ask('/api/sources/{source}/sessions', place, `perPage=${++perPage}`);
  if (page === 'session') return api.ask(sessionPath, place);
  if (page === 'participant') return api.ask(`${sessionPath}/participants/{participantId}`, { ...place, participantId }, detail);
  return api.ask(`${sessionPath}/export`, place, 'format=json');
}

beforeAll(async () => {
  server = await startUnderFaults();
  const { body } = await server.api.ask(`${sessionPath}/participants`, place);
  participantId = z.object({ items: z.array(z.object({ id: z.string() })) }).parse(body).items[0]?.id ?? '';
}, 60_000);
afterAll(() => server.close());

type Answer = Awaited<ReturnType<typeof ask>>;

const readBody = z.object({
  error: z.object({ code: z.string() }).optional(),
  stale: z.boolean().optional(),
  reasonCode: z.string().nullish(),
  freshness: z.object({ stale: z.boolean(), reasonCode: z.string().nullable(), readAt: z.string() }).optional(),
  items: z.array(z.unknown()).optional(),
  participant: z.object({ presentMs: z.number() }).optional(),
  summary: z.object({ people: z.number() }).optional(),
});

/** What a page shows: how much of it there is, and whether it says that it is old, and why. */
function shown({ body }: Answer) {
  const { stale, reasonCode, freshness, items, summary, participant } = readBody.parse(body);
  const amount = items?.length ?? summary?.people ?? (participant === undefined ? 0 : 1);
  return { amount, isStale: freshness?.stale ?? stale ?? false, reason: freshness?.reasonCode ?? reasonCode ?? null };
}

const readAt = ({ body }: Answer) => Date.parse(readBody.parse(body).freshness?.readAt ?? '');

/** What is wrong about a page during a fault, or `null`. Files say nothing of staleness: they hold what there is. */
function wrongWith(page: PageName, answer: Answer, before: Answer, { ending }: FaultCase): string | null {
  if (answer.status !== 200) return `${answer.status} ${answer.text.slice(0, 200)}`;
  const [now, then] = [shown(answer), shown(before)];
  if (now.amount === 0 || (page !== 'list' && now.amount < then.amount)) return `shows ${now.amount} instead of ${then.amount}`;
  if (page === 'export') return null;
  if (ending === 'answered') return now.isStale ? `is stale: ${now.reason}` : null;
  return now.isStale && ending.stale.includes(now.reason ?? '') ? null : `says ${now.reason} (stale: ${now.isStale})`;
}

let cells = 0;
describe('a fault of the provider', () => {
  test.each(faultCases)(
    '$number: $name',
    async (given: FaultCase) => {
      const { waitMs = 0 } = given;
      server.later(20_000);
      const before = new Map<PageName, Answer>();
      const began = Date.now();
      for (const page of pages) before.set(page, await ask(page));
      // What a page shows at first is read again behind it: a reading that the fault does not meet would be fresh meanwhile.
      for (const page of ['session', 'participant'] as const)
        await vi.waitFor(async () => expect(readAt(await ask(page))).toBeGreaterThanOrEqual(began), { timeout: 10_000, interval: 100 });

      await server.begin(given);
      server.later(20_000);
      // What is open asks, is shown what there is while it is read again, and asks once more.
      await Promise.all(pages.map(ask));
      const wrong: string[] = [];
      for (const page of pages) {
        const answer = await ask(page);
        const what = wrongWith(page, answer, before.get(page) ?? answer, given);
        if (what === null) cells++;
        else wrong.push(`${page}: ${what}`);
      }
      expect(wrong).toEqual([]);

      await server.end();
      server.later(waitMs + 15_000);
      // The first look reads it again, for the next one.
      for (const page of ['list', 'session'] as const) await ask(page);
      for (const page of ['list', 'session'] as const)
        await vi.waitFor(async () => expect(shown(await ask(page))).toMatchObject({ isStale: false, reason: null }), {
          timeout: 10_000,
          interval: 200,
        });
      await forgetRefusals();
    },
    60_000,
  );

  test('ends on every page as it should', () => {
    process.stdout.write(`fault cells: ${cells}/${faultCases.length * pages.length}\n`);
    expect(cells).toBe(faultCases.length * pages.length);
  });
});
