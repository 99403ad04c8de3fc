import type { IncomingMessage } from 'node:http';

/** Where the server writes down, for each request at its socket, who is calling; a client's own header of this name is overwritten. */
const header = 'x-rollcall-address';

/** IPv6 hosts own a /64 each, so that is what is counted; IPv4 in IPv6 is IPv4. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('%')[0]?.split('::') ?? [];
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  return [...front, ...gap, ...back]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}

/**
 * Writes the caller's network into the request. `trustedProxies` of the addresses in `X-Forwarded-For` were written by the operator's own proxies, counted
 * from the end; everything before them the client may have made up.
 */
export function noteClientAddress(request: IncomingMessage, trustedProxies: number): void {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const named = trustedProxies === 0 ? undefined : forwarded.at(-trustedProxies)?.trim();
  request.headers[header] = networkOf(named || request.socket.remoteAddress || 'unknown');
}

/** The network the caller belongs to, for counting tries; never logged or kept as it is. */
export function clientAddress(request: Request): string {
  return request.headers.get(header) ?? 'unknown';
}
