import { networkInterfaces } from 'node:os';

/** All addresses: `::` means IPv4 too, where the machine has IPv6 at all. */
export function everywhere(): string {
  const hasIpv6 = Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ family }) => family === 'IPv6'));
  return hasIpv6 ? '::' : '0.0.0.0';
}
