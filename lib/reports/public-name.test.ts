import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawNumbers } from './pseudonyms';
import { initialsOf, publicName } from './public-name';

describe('initials', () => {
  test.each([
    ['Ada Lovelace', 'A. L.'],
    ['  jean-luc   picard ', 'J. L. P.'],
    ['Anna Maria Luisa de Medici', 'A. M. L.'],
    ['ada.lovelace@example.org', 'A. L.'],
    ['张伟', '张.'],
    ['Čeněk Žák', 'Č. Ž.'],
    ['O’Neil', 'O. N.'],
    ['🎉🎉', null],
    ['', null],
  ])('take %j to %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  test('never tell more than the first letter of a word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,12}( [a-z]{4,12}){0,3}$/), (name) => {
        const initials = initialsOf(name) ?? '';
        for (const word of name.split(' ')) expect(initials.toLowerCase()).not.toContain(word.slice(0, 2));
      }),
    );
  });
});

describe('a name', () => {
  test('is told as the report says, and a pseudonym only with its number', () => {
    expect(publicName('Ada', 'full', 7)).toBe('Ada');
    expect(publicName('Ada', 'initials', 7)).toBe('A.');
    expect(publicName('Ada', 'pseudonyms', 7)).toBe('Guest 7');
    expect(publicName('Ada', 'pseudonyms', undefined)).toBeNull();
    expect(publicName('Ada', 'none', 7)).toBeNull();
  });
});

describe('pseudonyms’ numbers', () => {
  test('are each somebody’s alone, and drawn at once the lowest free ones', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 50 })), fc.integer({ min: 0, max: 40 }), (taken, newcomers) => {
        const drawn = drawNumbers(new Set(taken), newcomers, 'at-once');
        expect(new Set([...taken, ...drawn]).size).toBe(taken.length + newcomers);
        expect(new Set([...taken, ...drawNumbers(new Set(taken), newcomers, 'as-they-come')]).size).toBe(taken.length + newcomers);
        expect(Math.max(0, ...drawn)).toBeLessThanOrEqual(taken.length + newcomers === 0 ? 0 : Math.max(0, ...taken) + newcomers);
      }),
    );
  });

  test('do not follow the order of the people', () => {
    const orders = new Set(Array.from({ length: 20 }, () => drawNumbers(new Set(), 30, 'at-once').join()));
    expect(orders.size).toBe(20);
  });
});

describe('a name on one line', () => {
  test('has a blank for control characters, and nothing for what turns its direction', () => {
    expect(publicName('A\u0007da \u202egnp.Lovelace\u2066', 'full', undefined)).toBe('A da gnp.Lovelace');
    expect(publicName('\u202e\u0000', 'full', undefined)).toBeNull();
    expect(publicName('Ivo\tPetrov\r\n', 'full', undefined)).toBe('Ivo Petrov');
    expect(publicName('Ivo\nPetrov', 'initials', undefined)).toBe('I. P.');
  });

  test.each(['\r', '\n', '\r\n', '\t', '\u0000', '\u0085', '\u2028'])('has two words where %j stands between them', (between) => {
    expect(publicName(`Bo${between}Lind`, 'full', undefined)).toBe('Bo Lind');
    expect(publicName(`Bo${between}Lind`, 'initials', undefined)).toBe('B. L.');
  });
});
