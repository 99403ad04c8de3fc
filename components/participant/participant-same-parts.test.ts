import { describe, expect, test } from 'vitest';
import type { IpInformation } from '@/lib/domain/peer-report';
import { samePartsTogether } from './participant-same-parts';

const place = (city: string): IpInformation => ({
  address: null,
  city,
  region: null,
  country: null,
  timeZone: null,
  organisation: null,
  asn: null,
});

describe('same parts', () => {
  test('show equal data of several connections once, and keep the order', () => {
    const groups = samePartsTogether<'ip_information'>([
      { connectionId: 'a', data: place('Hamburg') },
      { connectionId: 'b', data: place('Kyoto') },
      { connectionId: 'c', data: place('Hamburg') },
    ]);
    expect(groups.map((group) => [group.connectionIds, group.data.city])).toEqual([
      [['a', 'c'], 'Hamburg'],
      [['b'], 'Kyoto'],
    ]);
  });
});
