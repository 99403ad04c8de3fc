import { hashOf, type Random, randomFrom } from '@/simulator/random';
import type { Connection } from '@/simulator/session-plan';
import { PLACES, type Place } from './places';

export type Equipment = {
  browser: string;
  browserVersion: string;
  engine: string;
  userAgent: string;
  os: string;
  osVersion: string;
  cpus: number;
  mobile: boolean;
  network: 'wifi' | 'cellular' | 'ethernet';
  place: Place;
  ipv4: string;
  provider: { asn: string; name: string; domain: string };
};

type Machine = Pick<Equipment, 'browser' | 'browserVersion' | 'engine' | 'userAgent' | 'os' | 'osVersion' | 'cpus' | 'mobile'>;

const machine = (
  browser: string,
  version: string,
  engine: string,
  os: string,
  osVersion: string,
  cpus: number,
  mobile: boolean,
  agent: string,
): Machine => ({
  browser,
  browserVersion: version,
  engine,
  os,
  osVersion,
  cpus,
  mobile,
  userAgent: `Mozilla/5.0 (${agent}) ${browser}/${version}`,
});

const MACHINES: readonly Machine[] = [
  machine('Chrome', '142.0.0.0', 'Blink', 'Windows', '11', 8, false, 'Windows NT 10.0; Win64; x64'),
  machine('Chrome', '142.0.0.0', 'Blink', 'macOS', '15.6', 10, false, 'Macintosh; Intel Mac OS X 10_15_7'),
  machine('Safari', '26.1', 'WebKit', 'macOS', '26.1', 8, false, 'Macintosh; Intel Mac OS X 10_15_7'),
  machine('Edge', '141.0.0.0', 'Blink', 'Windows', '10', 4, false, 'Windows NT 10.0; Win64; x64'),
  machine('Firefox', '145.0', 'Gecko', 'Ubuntu', '24.04', 12, false, 'X11; Linux x86_64; rv:145.0'),
  machine('Chrome', '142.0.0.0', 'Blink', 'ChromeOS', '140', 4, false, 'X11; CrOS x86_64 14541.0.0'),
  machine('Chrome Mobile', '142.0.0.0', 'Blink', 'Android', '15', 8, true, 'Linux; Android 15; Pixel 8'),
  machine('Mobile Safari', '26.1', 'WebKit', 'iOS', '26.1', 6, true, 'iPhone; CPU iPhone OS 26_1 like Mac OS X'),
];

/** Where those live of whom nothing is said. */
const ANYWHERE: readonly Place[] = Object.values(PLACES).slice(0, 10);

/** Autonomous systems and address blocks are those reserved for documentation (RFC 5398, RFC 5737). */
const PROVIDERS: readonly Equipment['provider'][] = [
  { asn: 'AS64496', name: 'Example Broadband', domain: 'broadband.example' },
  { asn: 'AS64500', name: 'Example Fibre', domain: 'fibre.example' },
  { asn: 'AS64505', name: 'Example University Network', domain: 'campus.example' },
];
const MOBILE_PROVIDER = { asn: 'AS64510', name: 'Example Mobile', domain: 'mobile.example' };

/** Most people sit at a computer, few of them at one with Linux. */
const USUAL: readonly Machine[] = MACHINES.flatMap((one) =>
  Array.from({ length: one.os === 'Ubuntu' ? 1 : one.mobile ? 2 : 3 }, () => one),
);

/** A person keeps their machine when they rejoin, a member in all meetings; a second device is another one. */
export function equipmentOf({ person, device }: Connection, seed: number): Equipment {
  const { member } = person;
  const owner = member?.id ?? person.userId;
  const random = randomFrom(seed, 'equipment', owner, device ?? 'first');
  const found = random.pick(device === 'phone' ? MACHINES.filter(({ mobile }) => mobile) : member ? USUAL : MACHINES);
  const network = found.mobile && random.chance(0.75) ? 'cellular' : random.chance(0.8) ? 'wifi' : 'ethernet';
  const block = random.chance(0.5) ? '203.0.113' : '198.51.100';
  return {
    ...found,
    network,
    place: member?.place ?? randomFrom(seed, 'place', person.userId).pick(ANYWHERE),
    ipv4: `${block}.${1 + (hashOf(owner, device ?? 'first') % 254)}`,
    provider: member ? providerIn(member.place, network, random) : network === 'cellular' ? MOBILE_PROVIDER : random.pick(PROVIDERS),
  };
}

function providerIn({ city }: Place, network: Equipment['network'], random: Random): Equipment['provider'] {
  const found = network === 'cellular' ? MOBILE_PROVIDER : random.pick(PROVIDERS.slice(0, 2));
  return { ...found, name: found.name.replace('Example', city) };
}
