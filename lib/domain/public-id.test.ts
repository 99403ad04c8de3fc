import { describe, expect, test } from 'vitest';
import { publicId } from './public-id';

const letters = { name: 'letters', canonical: (id: string) => (/^[a-z]+$/i.test(id) ? id.toLowerCase() : null) };

describe('publicId', () => {
  test('writes an id in its canonical form, and what has not the form as a hash, always the same', () => {
    expect(publicId('Kim', letters)).toBe('kim');
    expect(publicId('kim@example.org', letters)).toMatch(/^x[A-Za-z0-9_-]{22}$/);
    expect(publicId('kim@example.org', letters)).toBe(publicId('kim@example.org', letters));
  });
});
