import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paths } from '@/lib/paths';
import { routeFiles } from '@/tests/api/http/route-files';
import { allEndpoints } from './all-endpoints';

const anyName = (path: string) => path.replaceAll(/\{\w+\}/g, '*');
const addressFiles = routeFiles().filter(({ path }) => path.startsWith('/api/') && !path.includes('[['));
const addresses = new Set(allEndpoints.map(({ path }) => path));

describe('the table of endpoints', () => {
  test('has an endpoint for every route file, and a route file for every endpoint', () => {
    expect([...addresses].toSorted()).toEqual(addressFiles.map(({ path }) => path).toSorted());
  });

  test('answers every address by `route`, which asks who it is before it looks at anything else', () => {
    for (const { file, path } of addressFiles) {
      const exported = readFileSync(file, 'utf8').match(/^export .*/gm);
      expect(exported, path).toEqual([expect.stringMatching(/^export const \{ DELETE, GET, PATCH, POST, PUT \} = route\(/)]);
    }
  });

  test('has every address that the browser asks', () => {
    const known = new Set([...addresses].map(anyName));
    const asked = Object.values(paths.api).map((path) => (typeof path === 'string' ? path : path('*', '*', '*', '*')));
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter((path) => !known.has(path))).toEqual([]);
  });

  test('names each method of an address once', () => {
    const addresses = allEndpoints.map(({ method, path }) => `${method} ${path}`);
    expect(addresses.filter((one, index) => addresses.indexOf(one) !== index)).toEqual([]);
    const names = allEndpoints.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

/**
 * Said once more, apart from the endpoints: one that lets in whoever it should not is found here, as the table of the
 * tests follows what it says.
 */
describe('who may call', () => {
  const namesOf = (...callers: string[]) => allEndpoints.filter(({ caller }) => callers.includes(caller)).map(({ name }) => name);

  test('is nobody without proof but at the doors', () => {
    const doors = ['signIn', 'beginSingleSignOn', 'endSingleSignOn', 'setUp', 'openInvitation', 'acceptInvitation'];
    expect(namesOf('anybody')).toEqual(['health']);
    expect(namesOf('visitor', 'newcomer')).toEqual(doors);
  });

  test('changes nothing as a reader, nor with the key of a link', () => {
    const changes = allEndpoints.filter(({ method, caller }) => method !== 'GET' && (caller === 'reader' || caller === 'recipient'));
    expect(changes).toEqual([]);
    expect(namesOf('keyHolder')).toEqual(['unlockReport']);
  });

  test.each([
    ['/api/sources', ['reader', 'admin', 'memberAdmin']],
    ['/api/reports', ['admin']],
    ['/api/r/', ['recipient', 'keyHolder']],
    ['/api/members', ['memberAdmin']],
    ['/api/invitations', ['memberAdmin', 'visitor']],
    ['/api/tokens', ['member']],
    ['/api/account', ['member']],
    ['/api/status', ['admin']],
  ])('is right for all of %s', (beginning, callers) => {
    const below = allEndpoints.filter(({ path }) => path.startsWith(beginning));
    expect(below.length).toBeGreaterThan(0);
    expect(below.filter(({ caller }) => !callers.includes(caller)).map(({ name }) => name)).toEqual([]);
  });
});
