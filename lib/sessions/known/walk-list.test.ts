import { describe, expect, test, vi } from 'vitest';
import type { Session } from '@/lib/domain/session';
import type { Provider, SessionListQuery } from '@/lib/providers/provider';
import { fakeProvider, session } from '@/lib/sessions/testing/fake-provider';
import { type WalkStep, walkBack } from './walk-list';

vi.stubEnv('CLOUDFLARE_API_TOKEN', 'token');
vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'account');

const day = 86_400_000;
const now = Date.UTC(2026, 10, 20);
const sessionsEvery = (ms: number, count: number): Session[] =>
  Array.from({ length: count }, (_, index) => ({ ...session, id: `s${index}`, startedAt: now - index * ms }));

interface Listed {
  ignoresTimes?: boolean;
  /** Called before each answer. */
  onCall?: (all: Session[], calls: number) => void;
}

/** A provider that lists these sessions, the newest first, 50 a page. */
function listing(all: Session[], { ignoresTimes = false, onCall }: Listed = {}) {
  const asked: SessionListQuery[] = [];
  const provider: Provider = {
    ...fakeProvider({ rows: [] }),
    pageSize: 50,
    async listSessions(query) {
      onCall?.(all, asked.length);
      asked.push(query);
      const { from = 0, to = Number.POSITIVE_INFINITY } = ignoresTimes ? {} : query;
      const found = all.filter(({ startedAt }) => (startedAt ?? 0) >= from && (startedAt ?? 0) <= to);
      const items = found.toSorted((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0));
      return { data: { items: items.slice((query.page - 1) * 50, query.page * 50), total: found.length }, asOf: now };
    },
  };
  return { provider, asked };
}

async function walkAll(provider: Provider, from = 0, to?: number) {
  const steps: WalkStep[] = [];
  for await (const step of walkBack(provider, { from, ...(to === undefined ? {} : { to }) })) steps.push(step);
  return { ids: steps.flatMap(({ items }) => items.map(({ id }) => id)), last: steps.at(-1)?.listedFrom };
}

describe('walkBack', () => {
  test('lists every session of a span once, with as few calls as there are pages', async () => {
    const all = sessionsEvery(day, 230);
    const { provider, asked } = listing(all);
    const { ids, last } = await walkAll(provider);
    expect(ids).toEqual(all.map(({ id }) => id));
    expect([asked.length, last]).toEqual([5, 0]);
    expect(asked.every(({ page }) => page === 1)).toBe(true);
  });

  test('asks for the span alone', async () => {
    const { provider } = listing(sessionsEvery(day, 100));
    const { ids, last } = await walkAll(provider, now - 20 * day, now - 10 * day);
    expect([ids.length, last]).toEqual([11, now - 20 * day]);
  });

  test('misses none though sessions are added while it walks', async () => {
    const all = sessionsEvery(day, 200);
    const { provider } = listing(all, {
      onCall: (list, calls) => list.push({ ...session, id: `new${calls}`, startedAt: now + calls }),
    });
    const { ids } = await walkAll(provider);
    for (let index = 0; index < 200; index++) expect(ids).toContain(`s${index}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('goes by numbers where more sessions began together than a page holds', async () => {
    const { provider } = listing(sessionsEvery(1, 170));
    expect(new Set((await walkAll(provider)).ids).size).toBe(170);
  });

  test('pages through a list that ignores times until nothing new comes', async () => {
    const all = sessionsEvery(day, 120);
    const { provider } = listing(all, { ignoresTimes: true });
    const { ids, last } = await walkAll(provider, now - 3 * day);
    expect([new Set(ids).size, last]).toEqual([120, now - 3 * day]);
  });
});
