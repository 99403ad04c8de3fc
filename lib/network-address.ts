import { isIP } from 'node:net';

/** The eight groups of an IPv6 address, without leading zeros: `2001:DB8::1` gives `2001`, `db8`, `0`, …, `1`. */
function groupsOf(address: string): string[] {
  // The parser of addresses writes them in lower case, an IPv4 end as two groups.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const front = head.split(':').filter(Boolean);
  const back = (tail ?? '').split(':').filter(Boolean);
  return [...front, ...Array.from({ length: 8 - front.length - back.length }, () => '0'), ...back];
}

/**
 * An IPv4 address, also where it was written as an IPv6 one, as a text; an IPv6 one as its eight groups; `null` for
 * what is none.
 */
export function readAddress(written: string): string | string[] | null {
  const address = written.replace(/%.*$/, '');
  if (isIP(address) !== 6) return isIP(address) === 4 ? address : null;
  const groups = groupsOf(address);
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return groups;
  return groups
    .slice(6)
    .map((group) => Number.parseInt(group, 16))
    .flatMap((number) => [number >> 8, number & 255])
    .join('.');
}

/**
 * The network that an address is in, which is nobody's alone: `203.0.113.0/24`, `2001:db8:1::/48`. Such a network is
 * its own; `null` for what is no address.
 */
export function networkOfAddress(written: string): string | null {
  const address = readAddress(written.trim().replace(/\/(24|48)$/, ''));
  if (address === null) return null;
  return typeof address === 'string' ? `${address.replace(/\d+$/, '0')}/24` : `${address.slice(0, 3).join(':')}::/48`;
}
