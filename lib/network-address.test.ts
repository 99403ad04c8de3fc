import { describe, expect, test } from 'vitest';
import { networkOfAddress } from './network-address';

describe('the network of an address', () => {
  test.each([
    ['203.0.113.79', '203.0.113.0/24'],
    ['::ffff:203.0.113.79', '203.0.113.0/24'],
    ['2001:DB8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:db8::1%eth0', '2001:db8:0::/48'],
  ])('of %s is %s, and is its own', (address, network) => {
    expect(networkOfAddress(address)).toBe(network);
    expect(networkOfAddress(network)).toBe(network);
  });

  test.each(['', 'unknown', '203.0.113', '203.0.113.79:4711', '203.0.113.79/32'])('is none of %j', (written) => {
    expect(networkOfAddress(written)).toBeNull();
  });
});
