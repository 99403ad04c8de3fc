import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from '@/e2e/support/fixtures';
import { rawRequest } from '@/e2e/support/raw-request';
import { root } from '@/scripts/run-command';
import { scenarioIds } from '@/simulator/scenario-ids';

const page = '/realtimekit/sessions';
const targets = [page, '/', '/sign-in', '/r/AAAAAAAAAAAAAAAAAAAAAA', '/nowhere/at/all', '/api/sources', '/api/r/AAAAAAAAAAAAAAAAAAAAAA'];
const router = 'RSC: 1';
const tree = (value: string) => `Next-Router-State-Tree: ${encodeURIComponent(value)}`;

/** What strangers can say that only Next, or the router of its pages, says. */
const said: string[][] = [
  ['x-middleware-prefetch: 1'],
  ['x-middleware-subrequest: proxy:proxy:proxy:proxy:proxy'],
  ['x-middleware-rewrite: /setup', 'x-middleware-next: 1', 'x-middleware-set-cookie: a=b'],
  ['x-nextjs-data: 1'],
  ['x-matched-path: /setup', 'x-now-route-matches: 1=setup', 'x-invoke-path: /setup'],
  ['x-prerender-revalidate: x', 'next-resume: 1', 'x-next-resume-state-length: 1'],
  ['Next-Router-Prefetch: 2', router],
  ['Next-Router-Prefetch: 3', router],
  ['next-hmr-refresh: 1'],
  ['RSC: 1', 'RSC: 1'],
  ...['bad', '{}', '[]', 'null', '"x"', '["",{"children":["x",{},"metadata-only"]}]'].map((value) => [router, tree(value)]),
  [router, 'Next-Router-State-Tree: %ff'],
  [router, 'Next-Router-Segment-Prefetch: /../../etc/passwd'],
];

test('what only Next says to itself changes no answer, and leaves no stack in the log', async ({ pair }) => {
  for (const target of targets) {
    const plain = await rawRequest(pair.url, { target });
    for (const headers of said) {
      const answer = await rawRequest(pair.url, { target, headers });
      const what = `${target} ${headers.join(', ')}`;
      expect([answer.status, answer.headers.get('content-type')], what).toEqual([plain.status, plain.headers.get('content-type')]);
      expect(
        [...answer.headers.keys()].filter((name) => /^x-(next|middleware|matched)/.test(name)),
        what,
      ).toEqual([]);
      expect(answer.body.length, what).toBeGreaterThan(plain.body.length * 0.9);
    }
  }
  expect(pair.log()).not.toMatch(/^\s+at /m);
  const lines = pair
    .log()
    .split('\n')
    .filter((line) => line.includes('Error'));
  for (const line of lines) expect(() => JSON.parse(line), line).not.toThrow();
});

test('the addresses that Next keeps for itself answer nothing, or what their address answers', async ({ pair }) => {
  const build = readFileSync(path.join(root, '.next', 'BUILD_ID'), 'utf8');
  const session = `api/sources/realtimekit/sessions/${scenarioIds.standup}`;
  const addresses = ['realtimekit/sessions', 'index', 'setup', 'api/sources', 'api/health', session, `${session}/participants`];
  const hidden = [
    ...addresses.map((address) => `/_next/data/${build}/${address}.json`),
    ...addresses.map((address) => `/%5Fnext/data/${build}/${address}.json`),
    ...['/_global-error', '/_not-found', '/_error', '/%5Fglobal-error', '/_next', '/_next/webpack-hmr', `${page}.rsc`],
    `${page}.segments/_tree.segment.rsc`,
  ];
  for (const target of hidden) {
    const answer = await rawRequest(pair.url, { target });
    expect([answer.status, answer.headers.get('content-type')], target).toEqual([404, 'text/html; charset=utf-8']);
    expect(answer.body, target).toContain('There is no such page');
    expect(answer.headers.get('cache-control'), target).toContain('no-store');
    expect((await rawRequest(pair.url, { method: 'POST', target })).status, target).toBe(405);
  }
});

test('the router of our own pages is still understood', async ({ page: browser }) => {
  const answers: string[] = [];
  browser.on('response', (answer) => {
    if (new URL(answer.url()).searchParams.has('_rsc')) answers.push(`${answer.status()} ${answer.headers()['content-type']}`);
  });
  await browser.goto(page);
  await browser.getByRole('link', { name: 'Meetings' }).click();
  await expect(browser).toHaveURL(/\/realtimekit\/meetings/);
  await expect(browser.getByRole('heading', { name: 'Meetings' })).toBeVisible();
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.filter((answer) => answer !== '200 text/x-component')).toEqual([]);
});
