import { expect, it } from 'vitest';
import { routeFiles } from '@/e2e/contract/route-files';
import { scenarioIds } from '@/simulator/scenario-ids';
import { loggablePath } from './loggable-path';

const at = (path: string) => loggablePath(`http://localhost:3000${path}`);

it('shows every fixed word of every address of the API', () => {
  const paths = routeFiles().map(({ path }) => path.replaceAll(/\{\w+\}/g, 'AAAAAAAAAAAAAAAAAAAAAA'));
  const known = paths.filter((path) => !path.includes('['));
  expect(known.length).toBeGreaterThan(30);
  for (const path of known) expect(at(path)).toBe(path);
});

it('shows ids and sources, and no query', () => {
  const path = `/api/sources/realtimekit/sessions/${scenarioIds.class}/participants/${scenarioIds.standup}`;
  expect(at(`${path}?search=Ada`)).toBe(path);
  expect(at('/api/sources/realtimekit-3f1d6b3e/sessions')).toBe('/api/sources/realtimekit-3f1d6b3e/sessions');
  expect(at('/api/r/AAAAAAAAAAAAAAAAAAAAAA')).toBe('/api/r/AAAAAAAAAAAAAAAAAAAAAA');
});

it('hides names, e-mails, addresses and keys that stand in a path', () => {
  for (const part of [
    'Ada',
    'ada-lovelace',
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
