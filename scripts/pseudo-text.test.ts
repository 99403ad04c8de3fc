import { describe, expect, test } from 'vitest';
import { pseudoText } from './pseudo-text';

describe('pseudoText', () => {
  test('accents, brackets and lengthens a text by a third', () => {
    expect(pseudoText('Sessions of today')).toBe('[Šéššîöñš öƒ ţöďàý~~~~]');
    expect(pseudoText('a'.repeat(60))).toMatch(/à~{8} ~{7}\]$/);
  });

  test('leaves arguments, tags and the branches of plurals as they are', () => {
    const text = pseudoText('{count, plural, one {# day} other {# days}} of <b>{name}</b>');
    expect(text).toContain('{count');
    expect(text).toContain('{name}');
    expect(text).toContain('<b>');
    expect(text).toContain('ďàýš');
  });
});
