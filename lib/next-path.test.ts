import { describe, expect, test } from 'vitest';
import { nextPath } from './next-path';

const hostile = [
  ...[
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
  ],
  ...[
    '/%09/evil.example',
    '/%2f%2fevil.example',
    '/%5cevil.example',
    '/%252f%252fevil.example',
    'https:evil.example',
    'https://evil.example',
  ],
  ...[
    'http:/\\evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '@evil.example',
    'evil.example',
    ' //evil.example',
    '\0//evil.example',
  ],
  ...[
    '/../\\evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/\r\nLocation:https://evil.example',
    '/\u2028/evil.example',
    '/／evil.example',
  ],
  ...['', '.', '..', '?x=1', '#x', '/api/auth/sign-out', `/${'a'.repeat(3_000)}`],
];

describe('nextPath', () => {
  test.each(hostile)('goes home instead of to %j', (given) => {
    expect(nextPath(given)).toBe('/');
  });

  test('goes to paths of this server, with query and fragment', () => {
    for (const path of [
      '/',
      '/realtimekit/sessions?page=2&timeZone=Europe%2FBerlin',
      '/reports#x',
      '/a/b?next=//evil.example',
      '/people',
    ]) {
      expect(nextPath(path)).toBe(path);
    }
    expect(nextPath('/a/../b')).toBe('/b');
  });

  test('has nowhere to go without a wish', () => {
    expect([nextPath(null), nextPath(undefined)]).toEqual(['/', '/']);
  });
});
