import { describe, expect, it } from 'vitest';
import { findZones } from './find-zones';

describe('findZones', () => {
  it('puts the viewer’s own zone and UTC first, each once', () => {
    const zones = findZones('', 'Europe/Berlin');
    expect(zones.slice(0, 2)).toEqual(['Europe/Berlin', 'UTC']);
    expect(zones.filter((zone) => zone === 'Europe/Berlin')).toHaveLength(1);
  });

  it('finds a city of several words, whatever the case', () => {
    expect(findZones('new york', 'UTC')).toEqual(['America/New_York']);
    expect(findZones('europe/lis', 'UTC')).toEqual(['Europe/Lisbon']);
  });

  it('finds a city by its own letters, in any order of the words', () => {
    expect(findZones('São Paulo', 'UTC')).toEqual(['America/Sao_Paulo']);
    expect(findZones('\tİSTANBUL europe ', 'UTC')).toEqual(['Europe/Istanbul']);
  });

  it('finds a renamed zone by both names, and lists it under today’s', () => {
    for (const search of ['kolkata', 'calcutta']) expect(findZones(search, 'UTC')).toEqual(['Asia/Kolkata']);
    for (const search of ['kyiv', 'kiev']) expect(findZones(search, 'Europe/Kiev')).toEqual(['Europe/Kyiv']);
  });

  it('finds nothing for a place there is not', () => {
    expect(findZones('atlantis', 'UTC')).toEqual([]);
  });
});
