import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { callerOf, noteClientAddress } from './client-address';

function caller(remote: string, headers: Record<string, string> = {}, trustedProxies = 0) {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remote });
  const message = new IncomingMessage(socket);
  Object.assign(message.headers, headers);
  noteClientAddress(message, trustedProxies);
  const noted = message.headers['x-rollcall-address'];
  return callerOf(new Request('http://localhost/', { headers: { 'x-rollcall-address': String(noted) } }));
}
const addressOf = (...given: Parameters<typeof caller>) => caller(...given).network;

describe('the address of a client', () => {
  test('is the socket’s, whatever the client claims: 1,000 forged headers are one address', () => {
    const seen = new Set<string>();
    for (let count = 0; count < 1_000; count++) {
      const forged = `198.51.${count >> 8}.${count & 255}`;
      seen.add(
        addressOf('203.0.113.9', {
          'x-forwarded-for': forged,
          'x-rollcall-address': forged,
          'x-real-ip': forged,
          forwarded: `for=${forged}`,
        }),
      );
    }
    expect([...seen]).toEqual(['203.0.113.9']);
  });

  test('is told by as many proxies as the operator has, and by nothing that the client put before', () => {
    const headers = { 'x-forwarded-for': '1.1.1.1, 203.0.113.5, 10.0.0.2' };
    expect(addressOf('10.0.0.1', headers, 1)).toBe('10.0.0.2');
    expect(addressOf('10.0.0.1', headers, 2)).toBe('203.0.113.5');
    expect(addressOf('10.0.0.1', {}, 1)).toBe('10.0.0.1');
  });

  test('counts by /64 where it is IPv6, and as IPv4 where it is IPv4 in IPv6', () => {
    expect(addressOf('::ffff:203.0.113.9', {})).toBe('203.0.113.9');
    expect(addressOf('2001:db8:1:2:3:4:5:6', {})).toBe('2001:db8:1:2');
    expect(addressOf('2001:0DB8:1:2::9', {})).toBe('2001:db8:1:2');
    expect(addressOf('2001:db8::1', {})).toBe(addressOf('2001:db8::ffff:2', {}));
    expect(addressOf('::1', {})).toBe('0:0:0:0');
  });

  test('has a /48 that it is part of where it is IPv6, and none where it is IPv4', () => {
    const site = caller('2001:db8:1:2:3:4:5:6').site;
    expect(site).toBe('2001:db8:1::/48');
    for (const same of ['2001:db8:1::1', '2001:DB8:0001:ffff::1']) expect(caller(same).site).toBe(site);
    for (const other of ['2001:db8:2:2::1', '2001:db8::1']) expect(caller(other).site).not.toBe(site);
    for (const none of ['203.0.113.9', '::ffff:203.0.113.9', '']) expect(caller(none).site).toBeNull();
  });

  test('counts as one network, however a proxy writes it', () => {
    const behindProxy = (written: string) => addressOf('10.0.0.1', { 'x-forwarded-for': written }, 1);
    for (let port = 4_000; port < 4_100; port++) {
      expect(behindProxy(`1.2.3.5:${port}`)).toBe('1.2.3.5');
      expect(behindProxy(`[2001:db8:1:2::9]:${port}`)).toBe('2001:db8:1:2');
    }
    expect(behindProxy('[2001:db8:1:2::9]')).toBe('2001:db8:1:2');
    expect(behindProxy('fe80::1%eth0')).toBe('fe80:0:0:0');
    for (const same of ['::ffff:1.2.3.7', '::ffff:102:307', '::FFFF:0102:0307', '0:0:0:0:0:ffff:102:307', '[::ffff:102:307]:80'])
      expect(behindProxy(same), same).toBe('1.2.3.7');
  });

  test('is the socket’s where what a proxy wrote is no address', () => {
    for (const written of ['', 'unknown', '_hidden', '1.2.3.999', '1.2.3.4:x', '[1::2::3]', ':::', '1.2.3.4, <script>'])
      expect(addressOf('203.0.113.9', { 'x-forwarded-for': written }, 1), written).toBe('203.0.113.9');
    expect(addressOf('', {})).toBe('unknown');
  });
});
