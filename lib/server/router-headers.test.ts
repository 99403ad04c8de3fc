import { describe, expect, test } from 'vitest';
import { dropInnerHeaders } from './router-headers';

const written = (tree: unknown) => encodeURIComponent(JSON.stringify(tree));
/** As the router of our own pages writes it. */
const tree = [
  '',
  {
    children: [
      ['source', 'realtimekit', 'd', null],
      { children: ['sessions', { children: ['__PAGE__', {}, null, null] }] },
      null,
      'refetch',
    ],
  },
];

/** The names that are left of some headers. */
function left(headers: Record<string, string | string[]>, isPage = true): string[] {
  const given = { host: 'localhost', cookie: 'a=b', 'x-report-visit': 'word', 'x-forwarded-for': '1', ...headers };
  dropInnerHeaders(given, isPage);
  return Object.keys(given).filter((name) => name in headers);
}

describe('what only Next may say to itself', () => {
  test.each([
    'x-middleware-prefetch',
    'x-middleware-subrequest',
    'x-middleware-rewrite',
    'x-nextjs-data',
    'x-next-resume-state-length',
    'next-resume',
    'next-hmr-refresh',
    'next-test-fetch',
    'next-instant-navigation-testing',
    'x-matched-path',
    'x-now-route-matches',
    'x-invoke-path',
    'x-invocation-id',
    'x-prerender-revalidate',
    'x-prerender-bypass-mode',
    'x-action-forwarded',
    'x-vercel-id',
  ])('is dropped: %s', (name) => {
    expect(left({ [name]: '1' })).toEqual([]);
    expect(left({ [name]: '1', rsc: '1' })).toEqual(['rsc']);
  });

  test('leaves alone what is not its own, and what the pages refuse', () => {
    for (const name of ['authorization', 'x-report-unlock', 'accept', 'x-nonce', 'nextcloud-token', 'x-nowhere', 'next-action'])
      expect(left({ [name]: '1' }), name).toEqual([name]);
  });
});

describe('what the router of a page says', () => {
  const asked = { rsc: '1', 'next-router-state-tree': written(tree), 'next-url': '/realtimekit/sessions' };
  const ahead = { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' };

  test('stays as our pages send it', () => {
    for (const headers of [{ rsc: '1' }, asked, ahead, { ...asked, 'next-router-prefetch': '1' }])
      expect(left(headers)).toEqual(Object.keys(headers));
  });

  test.each([
    ['no router', { rsc: '0' }],
    ['two routers', { rsc: '1, 1' }],
    ['none', { 'next-router-state-tree': written(tree) }],
    ['what is no state', { ...asked, 'next-router-state-tree': 'bad' }],
    ['what cannot be decoded', { ...asked, 'next-router-state-tree': '%ff' }],
    ['a text', { ...asked, 'next-router-state-tree': written('x') }],
    ['nothing', { ...asked, 'next-router-state-tree': 'null' }],
    ['an empty list', { ...asked, 'next-router-state-tree': '[]' }],
    ['an object', { ...asked, 'next-router-state-tree': '{}' }],
    ['a marker where a source stands', { ...asked, 'next-router-state-tree': written(['', {}, 'metadata-only']) }],
    ['a marker of its own', { ...asked, 'next-router-state-tree': written(['', {}, null, 'everything']) }],
    ['a parameter of another kind', { ...asked, 'next-router-state-tree': written([['a', 'b', 'ci(x)', null], {}]) }],
    ['branches that are a list', { ...asked, 'next-router-state-tree': written(['', [['', {}]]]) }],
    ['more than there can be', { ...asked, 'next-router-state-tree': written(['', {}, null, null, 1, 'a', 'b']) }],
    [
      'too deep a state',
      { ...asked, 'next-router-state-tree': written(Array.from({ length: 60 }).reduce((below) => ['', { children: below }], ['', {}])) },
    ],
    ['another kind of fetching ahead', { ...ahead, 'next-router-prefetch': '2' }],
    ['the third kind', { ...ahead, 'next-router-prefetch': '3' }],
    ['a part without fetching ahead', { rsc: '1', 'next-router-segment-prefetch': '/_tree' }],
    ['a part that is none', { ...ahead, 'next-router-segment-prefetch': 'x y' }],
    ['an address elsewhere', { ...asked, 'next-url': 'https://evil.example' }],
  ])('is dropped whole where it is %s', (_what, headers) => {
    expect(left(headers)).toEqual([]);
  });

  test('is dropped where there is no page', () => {
    expect(left(asked, false)).toEqual([]);
  });
});
