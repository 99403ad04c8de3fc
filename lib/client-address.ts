import type { IncomingMessage } from 'node:http';
import { readAddress } from './network-address';

/**
 * Where the server writes down, for each request at its socket, who is calling; a client's own header of this name is
 * overwritten.
 */
const header = 'x-rollcall-address';

/** Some proxies write the port too: `203.0.113.9:4711`, `[2001:db8::1]:4711`. */
function withoutPort(address: string): string {
  const [, inBrackets] = /^\[(.*)\](?::\d+)?$/.exec(address) ?? [];
  return inBrackets ?? address.replace(/^([\d.]+):\d+$/, '$1');
}

/** IPv6 hosts own a /64 each, so that is what is counted; IPv4 in IPv6 is IPv4. `null` for what is no address. */
function networkOf(written: string): string | null {
  const address = readAddress(withoutPort(written));
  return Array.isArray(address) ? address.slice(0, 4).join(':') : address;
}

/**
 * Writes the caller's network into the request. `trustedProxies` of the addresses in `X-Forwarded-For` were written by
 * the operator's own proxies, counted from the end; everything before them the client may have made up. Where that is
 * no address, the socket's counts.
 */
export function noteClientAddress(request: IncomingMessage, trustedProxies: number): void {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const named = trustedProxies === 0 ? undefined : forwarded.at(-trustedProxies)?.trim();
  request.headers[header] = networkOf(named ?? '') ?? networkOf(request.socket.remoteAddress ?? '') ?? 'unknown';
}

/** Where a call comes from, for counting tries; never logged or kept as it is. */
export interface Caller {
  /** An IPv4 address, or the /64 of an IPv6 one. */
  network: string;
  /** The /48 that an IPv6 network is part of, which one customer may have the whole of; `null` of all else. */
  site: string | null;
}

/** Who calls, as `noteClientAddress` wrote it down. */
export function callerOf(request: Request): Caller {
  const network = request.headers.get(header) ?? 'unknown';
  const site = network.includes(':') ? `${network.split(':').slice(0, 3).join(':')}::/48` : null;
  return { network, site };
}
