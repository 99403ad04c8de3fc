import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { askedMethod } from '@/lib/http/asked-method';
import { narrowRequest } from './narrow-request';

function narrowed(method: string, url: string, setUp = false): [method: string | undefined, url: string | undefined] {
  const message = new IncomingMessage(new Socket());
  Object.assign(message, { method, url });
  narrowRequest(message, { setUp });
  return [message.method, message.url];
}

describe('narrowRequest', () => {
  test('leaves the methods that handlers know, and makes every other one that nothing takes', () => {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']) expect(narrowed(method, '/')).toEqual([method, '/']);
    for (const method of ['OPTIONS', 'TRACE', 'PROPFIND', 'MKCOL', 'QUERY', 'CONNECT', 'get'])
      expect(narrowed(method, '/api/sources')).toEqual(['PUT', '/api/sources']);
  });

  test.each([
    '/api/',
    '/api//',
    '/api/?a=b',
    '/api/sources/',
    '/api/sources/?page=1',
    '/api//sources',
    '/api/sources//',
    '/api\\sources',
    '/api/r/x/',
    '/api/sources/realtimekit//sessions?x=//',
  ])('sends %s to an address that is not there', (url) => {
    expect(narrowed('GET', url)).toEqual(['GET', '/api/-']);
  });

  test.each(['/r/x/document', '/r/x/document?person=y', '/r/x/%64ocument', '/%72/x/document', '/r/x/y/z'])('has no page at %s', (url) => {
    expect(narrowed('GET', url)).toEqual(['GET', '/setup/closed']);
  });

  test.each([
    '/',
    '/api',
    '/api?x=/',
    '/api/sources',
    '/api/sources?next=//evil.example/',
    '/api/sources/a%2F%2Fb',
    '/realtimekit/sessions/',
    '/r/x',
    '/r/x/',
    '/r//x',
    '/apiary//x/',
    '//evil.example',
  ])('leaves %s as it is', (url) => {
    expect(narrowed('GET', url)).toEqual(['GET', url]);
  });

  test.each([
    '/x/../api/sources',
    '/x/..\\api/sources',
    '/api/%2e%2e/people',
    '/api/%2E/people?x',
    '/api/.%2e#x',
    '/api/..',
    '/x/%2e./y/../api',
    '/r/../../api/members',
  ])('has nothing of the API at %s', (url) => {
    for (const method of ['GET', 'POST']) expect(narrowed(method, url)).toEqual([method, '/api/-']);
  });

  test.each([
    '/x/../setup',
    '/./setup',
    '/..',
    '/.',
    '/r/%2e%2E',
    '/x\\..\\setup',
    '/_next/static/x/..',
    '/_next/static/../../setup',
    '/%2e#x',
  ])('has no page at %s', (url) => {
    expect(narrowed('GET', url)).toEqual(['GET', '/setup/closed']);
  });

  test.each(['/api/sources?x=/../y', '/api/sources/...', '/x/.hidden', '/x/a..b', '/x/%252e%252e/setup', '/x/..%2fapi'])(
    'takes no step where there is none, in %s',
    (url) => {
      expect(narrowed('GET', url)).toEqual(['GET', url]);
    },
  );

  test.each(['/_next/static/', '/_next/static//x', '/_next/static/x\\y', '/_next/static/x/', '/_next/static/x/?y'])(
    'has nothing where %s would be a file if it were written otherwise',
    (url) => {
      expect(narrowed('GET', url)).toEqual(['GET', '/setup/closed']);
      expect(narrowed('POST', url)).toEqual(['POST', '/setup/closed']);
    },
  );

  test.each(['/setup/', '//setup', '/setup\\', '/realtimekit/sessions/?page=1', '//api/sources'])(
    'has whoever does more than read %s refused as on a page, not redirected',
    (url) => {
      for (const method of ['GET', 'HEAD']) expect(narrowed(method, url)).toEqual([method, url]);
      for (const method of ['POST', 'PATCH', 'DELETE']) expect(narrowed(method, url)).toEqual([method, '/']);
      expect(narrowed('OPTIONS', url)).toEqual(['PUT', '/']);
    },
  );

  test('keeps the method that was asked with, and believes no header that claims one', () => {
    const asked = (method: string) => {
      const message = new IncomingMessage(new Socket());
      Object.assign(message, { method, url: '/api/sources', headers: { 'x-rollcall-method': 'FORGED' } });
      narrowRequest(message, { setUp: true });
      const headers = Object.entries(message.headers).map(([name, value]): [string, string] => [name, String(value)]);
      return askedMethod(new Request('http://localhost/api/sources', { method: message.method ?? '', headers }));
    };
    for (const method of ['GET', 'PUT', 'OPTIONS', 'TRACE', 'PROPFIND']) expect(asked(method)).toBe(method);
  });

  test('takes the path of an address in full, and has nothing where there is no path', () => {
    expect(narrowed('GET', 'http://evil.example/api/sources?page=1')).toEqual(['GET', '/api/sources?page=1']);
    expect(narrowed('GET', 'HTTPS://evil.example//x')).toEqual(['GET', '//x']);
    for (const target of ['*', '', 'x', 'http://evil.example', 'ftp://evil.example/x', 'http:/x', '?x'])
      expect(narrowed('OPTIONS', target)).toEqual(['PUT', '/api/-']);
  });

  test('shows no setup once it is over', () => {
    expect(narrowed('GET', '/setup')).toEqual(['GET', '/setup']);
    expect(narrowed('GET', '/setup?code=x', true)).toEqual(['GET', '/setup/closed']);
    expect(narrowed('POST', '/api/setup', true)).toEqual(['POST', '/api/setup']);
    expect(narrowed('GET', '/setup#x', true)).toEqual(['GET', '/setup/closed']);
    expect(narrowed('GET', '/setups', true)).toEqual(['GET', '/setups']);
  });

  test('has whoever does more than read a file refused as on a page', () => {
    for (const file of ['/_next/static/chunks/a.js', '/icon.svg?x', '/favicon.ico']) {
      expect(narrowed('GET', file)).toEqual(['GET', file]);
      expect(narrowed('HEAD', file)).toEqual(['HEAD', file]);
      expect(narrowed('POST', file)).toEqual(['POST', '/']);
      expect(narrowed('OPTIONS', file)).toEqual(['PUT', '/']);
    }
  });

  test.each([
    '/_next/data/build/realtimekit/sessions.json',
    '/_next/data/build/api/members.json?x',
    '/_next/image?url=%2Ficon.svg&w=64&q=75',
    '/_next',
    '/_global-error',
    '/_not-found',
    '/_error',
    '/%5Fnext/data/build/index.json',
    '/%5fglobal-error',
    '/realtimekit/sessions.rsc',
    '/realtimekit/sessions.segments/_tree.segment.rsc?x',
  ])('has no page at %s, which Next keeps for itself', (url) => {
    for (const method of ['GET', 'POST']) expect(narrowed(method, url)).toEqual([method, '/setup/closed']);
    expect(narrowed('GET', '/api/sources.rsc')).toEqual(['GET', '/api/-']);
    expect(narrowed('GET', '/_next/static/chunks/a.js')).toEqual(['GET', '/_next/static/chunks/a.js']);
  });
});
