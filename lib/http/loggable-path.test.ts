import { expect, it } from 'vitest';
import { routeFiles } from '@/e2e/contract/route-files';
import { scenarioIds } from '@/simulator/scenario-ids';
import { loggablePath } from './loggable-path';

const at = (path: string) => loggablePath(`http://localhost:3000${path}`);

it('shows every fixed word of every address of the API', () => {
  const paths = routeFiles().map(({ path }) => path.replaceAll('{reportId}', 'A'.repeat(22)).replaceAll(/\{\w+\}/g, scenarioIds.class));
  const known = paths.filter((path) => !path.includes('['));
  expect(known.length).toBeGreaterThan(30);
  for (const path of known) expect(at(path)).toBe(path);
});

it('shows ids and sources, and no query', () => {
  const path = `/api/sources/realtimekit/sessions/${scenarioIds.class}/participants/${scenarioIds.standup}`;
  expect(at(`${path}?search=Ada`)).toBe(path);
  for (const source of ['realtimekit-3f1d6b3e', 'videosdk-3f1d6b3e-2'])
    expect(at(`/api/sources/${source}/sessions`)).toBe(`/api/sources/${source}/sessions`);
  expect(at('/api/sources/videosdk/sessions/a61def8279348dce446522a6')).toBe('/api/sources/videosdk/sessions/a61def8279348dce446522a6');
  expect(at('/api/r/AAAAAAAAAAAAAAAAAAAAAA')).toBe('/api/r/AAAAAAAAAAAAAAAAAAAAAA');
});

it('hides names, e-mails, addresses and keys that stand in a path', () => {
  for (const part of [
    'Ada',
    'ada-lovelace',
    'ada-lovelace-berlin-1815',
    'A'.repeat(22),
    'ada@example.org',
    'ada%40example.org',
    '203.0.113.9',
    '2001:db8::1',
    'Ada%20Lovelace%20of%20London',
    'k'.repeat(43),
    'rc_0123',
    '',
  ])
    expect(at(`/api/people/${part}/sign-ins`)).toBe('/api/people/…/sign-ins');
});
