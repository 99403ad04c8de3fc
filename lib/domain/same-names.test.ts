import { describe, expect, test } from 'vitest';
import { sameNames } from './same-names';
import { count, m, row } from './testing/sample-session';

const named = (name: string | null, from: number, to: number, fields = {}) => row({ name, joinedAt: m(from), leftAt: m(to), ...fields });

describe('sameNames', () => {
  test('finds people of one name, whatever its case, accents and blanks', () => {
    const { people } = count([
      named('Kim Lee', 0, 60),
      named('KIM  Lée', 0, 60),
      named('Ada', 0, 60),
      named(null, 0, 60),
      named(null, 0, 60),
    ]);
    expect(sameNames(people)).toEqual({ names: 2, sharing: 2, neverTogether: 0 });
  });

  test('takes people of one name who never were there together for perhaps one', () => {
    const { people } = count([named('Kim', 0, 10), named('Kim', 10, 30), named('Kim', 31, 60), named('Ada', 0, 60), named('Ada', 5, 50)]);
    expect(sameNames(people)).toEqual({ names: 2, sharing: 5, neverTogether: 3 });
  });

  test('takes one of three who met both others to have met everybody', () => {
    const { people } = count([named('Kim', 0, 10), named('Kim', 5, 30), named('Kim', 20, 60)]);
    expect(sameNames(people)).toEqual({ names: 1, sharing: 3, neverTogether: 2 });
  });

  test('leaves out who is not counted', () => {
    const { people } = count([named('recorder', 0, 60, { notPerson: true }), named('recorder', 0, 60, { notPerson: true })]);
    expect(sameNames(people)).toEqual({ names: 0, sharing: 0, neverTogether: 0 });
  });
});
