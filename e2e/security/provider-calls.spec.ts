import { expect } from '@playwright/test';
import { test } from '@/e2e/support/fixtures';
import { scenarioIds } from '@/simulator/scenario-ids';

test.use({ ownServers: true });

const townHall = `/api/sources/realtimekit/sessions/${scenarioIds['town-hall']}`;

test('a session of 10,000 people costs 52 provider calls, and a thousand readers cost no more', async ({ request, simulator }) => {
  test.slow();
  await simulator.forgetCalls();
  await expect
    .poll(
      async () => {
        const { progress } = await (await request.get(townHall)).json();
        return progress.loaded === progress.total;
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  const calls = await simulator.calls();
  const session = calls.filter(({ path }) => path.endsWith(scenarioIds['town-hall']));
  const pages = calls.filter(({ path }) => path.includes('/sessions/') && path.endsWith('/participants'));
  const invited = calls.filter(({ path }) => path.includes('/meetings/') && path.endsWith('/participants'));
  expect(session).toHaveLength(1);
  expect(new Set(pages.map(({ query }) => new URLSearchParams(query).get('page_no'))).size).toBe(pages.length);
  // And once who was invited to its meeting: 60 people are one page.
  expect(invited).toHaveLength(1);
  expect(calls).toHaveLength(52);

  const readers = Array.from({ length: 1_000 }, (_, index) => index);
  const asked = ['', '/participants?page=3', '/participants?sort=duration&order=desc', '/participants?search=a', '/timeline?lanes=none'];
  for (let start = 0; start < readers.length; start += 20) {
    const answers = await Promise.all(
      readers.slice(start, start + 20).map((index) => request.get(`${townHall}${asked[index % asked.length]}`)),
    );
    for (const answer of answers) expect(answer.status()).toBe(200);
  }
  expect(await simulator.calls()).toHaveLength(52);
});

test('many readers of a session that nobody has read yet share one reading', async ({ request, simulator }) => {
  await simulator.forgetCalls();
  await simulator.latency(50);
  const address = `/api/sources/realtimekit/sessions/${scenarioIds.class}`;
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) => request.get(index % 2 === 0 ? address : `${address}/participants`)),
  );
  for (const answer of answers) expect(answer.status()).toBe(200);
  const calls = await simulator.calls();
  expect(calls.filter(({ path }) => path.includes('/sessions/'))).toHaveLength(2);
  expect(calls.filter(({ path }) => path.includes('/meetings/'))).toHaveLength(1);
  expect(calls).toHaveLength(3);
});

test('listing sessions reads no session', async ({ request, simulator }) => {
  await simulator.forgetCalls();
  const answer = await request.get('/api/sources/realtimekit/sessions?perPage=200');
  expect((await answer.json()).items).toHaveLength(200);
  expect(await simulator.calls(/participants/)).toEqual([]);
});
