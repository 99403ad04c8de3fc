import { describe, expect, test } from 'vitest';
import { maxConnectionsOf } from './max-connections';

describe('maxConnectionsOf', () => {
  test('follows the heap that Node takes of a container, up to what is useful', () => {
    const gigabyte = 1_073_741_824;
    expect(maxConnectionsOf(0.25 * gigabyte)).toBe(17_895);
    expect(maxConnectionsOf(2.2 * gigabyte)).toBe(157_482);
    expect(maxConnectionsOf(4.4 * gigabyte)).toBe(300_000);
  });
});
