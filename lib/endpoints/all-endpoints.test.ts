import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { routeFiles } from '@/e2e/contract/route-files';
import { paths } from '@/lib/paths';
import { allEndpoints } from './all-endpoints';

const anyName = (path: string) => path.replaceAll(/\{\w+\}/g, '*');
const addressFiles = routeFiles().filter(({ path }) => path.startsWith('/api/') && !path.includes('[['));
const addresses = new Set(allEndpoints.map(({ path }) => path));

it('has an endpoint for every route file, and a route file for every endpoint', () => {
  expect([...addresses].toSorted()).toEqual(addressFiles.map(({ path }) => path).toSorted());
});

it('answers every address by `route`, which asks who it is before it looks at anything else', () => {
  for (const { file, path } of addressFiles) {
    const exported = readFileSync(file, 'utf8').match(/^export .*/gm);
    expect(exported, path).toEqual([expect.stringMatching(/^export const \{ DELETE, GET, PATCH, POST, PUT \} = route\(/)]);
  }
});

it('has every address that the browser asks', () => {
  const known = new Set([...addresses].map(anyName));
  const asked = Object.values(paths.api).map((path) => (typeof path === 'string' ? path : path('*', '*', '*', '*')));
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.filter((path) => !known.has(path))).toEqual([]);
});

it('names each method of an address once', () => {
  const told = allEndpoints.map(({ method, path }) => `${method} ${path}`);
  expect(told.filter((one, index) => told.indexOf(one) !== index)).toEqual([]);
  const names = allEndpoints.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
