import { describe, expect, test } from 'vitest';
import { addressReader, changedSearch, readAddress } from './address';
import { oneOf, type Parameter, pageNumber, someOf, text, withDefault } from './parameter';

const span: Parameter<{ from: number; to: number }, null> = {
  read(given) {
    const [from, to] = given.split(',').map(Number);
    return from === undefined || to === undefined || Number.isNaN(from + to) ? null : { from, to };
  },
  write: ({ from, to }) => `${from},${to}`,
  absent: null,
};
const parameters = {
  page: pageNumber,
  search: withDefault(text, ''),
  order: oneOf(['asc', 'desc']),
  filters: someOf(['audio', 'video']),
  person: text,
  span,
};
const nothing = { page: 1, search: '', order: null, filters: [], person: null, span: null };

describe('an address', () => {
  test('is what its parameters are without one, where it has none', () => {
    expect(readAddress(parameters, {})).toEqual(nothing);
    expect(addressReader(parameters)('')).toEqual(nothing);
  });

  test('is read by each parameter', () => {
    const search = 'page=3&search=Ada+L&order=desc&filters=video,audio&person=p%2F1&span=1,2&other=x';
    const read = {
      ...{ page: 3, search: 'Ada L', order: 'desc', filters: ['video', 'audio'], person: 'p/1' },
      span: { from: 1, to: 2 },
    };
    expect(addressReader(parameters)(search)).toEqual(read);
    expect(readAddress(parameters, Object.fromEntries(new URLSearchParams(search)))).toEqual(read);
  });

  test.each(['page=0', 'page=-1', 'page=x', 'page=', 'page=100001', 'order=up', 'filters=', 'filters=screen', 'span=1'])(
    'is read as if a parameter that cannot be so were not there: %s',
    (search) => expect(addressReader(parameters)(search)).toEqual(nothing),
  );

  test('counts the first of several', () => {
    expect(readAddress(parameters, { page: ['2', '3'] }).page).toBe(2);
    expect(addressReader(parameters)('page=2&page=3').page).toBe(2);
  });

  test('keeps the objects of what has not changed', () => {
    const read = addressReader(parameters);
    const before = read('span=1,2&page=2');
    expect(read('page=2&span=1,2&other=x')).toBe(before);
    const after = read('page=3&span=1,2');
    expect(after).not.toBe(before);
    expect(after.span).toBe(before.span);
    expect(read('page=3&span=1,3').span).toEqual({ from: 1, to: 3 });
  });
});

describe('a change of an address', () => {
  const changed = (search: string, change: Parameters<typeof changedSearch<typeof parameters>>[2]) =>
    changedSearch(parameters, search, change).toString();

  test('leaves everything else where it is', () => {
    expect(changed('other=x&page=2&search=a', { page: 3 })).toBe('other=x&page=3&search=a');
  });

  test('takes away what is `null`, and what is so without it', () => {
    expect(changed('page=2&person=p&order=asc', { page: 1, person: null, order: null })).toBe('');
    expect(changed('filters=audio&search=a', { filters: [], search: '' })).toBe('');
  });

  test('leaves what is not named, or `undefined`', () => {
    expect(changed('page=2', { page: undefined, order: 'desc' })).toBe('page=2&order=desc');
  });
});
