import { describe, expect, test } from 'vitest';
import { scenarioIds } from '@/simulator/scenario-ids';
import { routeFiles } from '@/tests/api/http/route-files';
import { fixedWords, loggablePath } from './loggable-path';

const addresses = routeFiles().map(({ path }) => path);
const at = (path: string, words = fixedWords(...addresses)) => loggablePath(`http://localhost:3000${path}`, words);

describe('the path in the log', () => {
  test('shows every fixed word of an address of the API, by that address alone', () => {
    const known = addresses.filter((address) => address.startsWith('/api/') && !address.includes('['));
    expect(known.length).toBeGreaterThan(30);
    for (const address of known) {
      const path = address.replaceAll('{reportId}', 'A'.repeat(22)).replaceAll(/\{\w+\}/g, scenarioIds.class);
      expect(at(path, fixedWords(address))).toBe(path);
    }
  });

  test('hides what is a word of other addresses alone', () => {
    expect(at('/api/members/sessions/sign-ins', fixedWords('/api/members/{memberId}/sign-ins'))).toBe('/api/members/…/sign-ins');
  });

  test('shows ids and sources, and no query', () => {
    const path = `/api/sources/realtimekit/sessions/${scenarioIds.class}/participants/${scenarioIds.standup}`;
    expect(at(`${path}?search=Ada`)).toBe(path);
    for (const source of ['realtimekit-3f1d6b3e', 'videosdk-3f1d6b3e-2'])
      expect(at(`/api/sources/${source}/sessions`)).toBe(`/api/sources/${source}/sessions`);
    expect(at('/api/sources/videosdk/sessions/a61def8279348dce446522a6')).toBe('/api/sources/videosdk/sessions/a61def8279348dce446522a6');
    expect(at('/api/r/AAAAAAAAAAAAAAAAAAAAAA')).toBe('/api/r/AAAAAAAAAAAAAAAAAAAAAA');
  });

  test('hides names, e-mails, addresses and keys that stand in a path', () => {
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
      expect(at(`/api/members/${part}/sign-ins`)).toBe('/api/members/…/sign-ins');
  });
});
