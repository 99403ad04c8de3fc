import { describe, expect, test } from 'vitest';
import { findZones } from './find-zones';

describe('findZones', () => {
  test('puts the viewer’s own zone and UTC first, each once', () => {
    const zones = findZones('', 'Europe/Berlin');
    expect(zones.slice(0, 2)).toEqual(['Europe/Berlin', 'UTC']);
    expect(zones.filter((zone) => zone === 'Europe/Berlin')).toHaveLength(1);
  });

  test('finds a city of several words, whatever the case', () => {
    expect(findZones('new york', 'UTC')).toEqual(['America/New_York']);
    expect(findZones('europe/lis', 'UTC')).toEqual(['Europe/Lisbon']);
  });

  test('finds a city by its own letters, in any order of the words', () => {
    expect(findZones('São Paulo', 'UTC')).toEqual(['America/Sao_Paulo']);
    expect(findZones('\tİSTANBUL europe ', 'UTC')).toEqual(['Europe/Istanbul']);
  });

  test('finds a renamed zone by both names, and lists it under today’s', () => {
    for (const search of ['kolkata', 'calcutta']) expect(findZones(search, 'UTC')).toEqual(['Asia/Kolkata']);
    for (const search of ['kyiv', 'kiev']) expect(findZones(search, 'Europe/Kiev')).toEqual(['Europe/Kyiv']);
  });

  test('finds nothing for a place there is not', () => {
    expect(findZones('atlantis', 'UTC')).toEqual([]);
  });
});
