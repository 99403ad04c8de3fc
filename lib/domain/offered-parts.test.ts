import { describe, expect, test } from 'vitest';
import { offeredParts } from './offered-parts';

const include = {
  curve: true,
  participants: true,
  detail: true,
  quality: true,
  exports: false,
  neverCame: false,
  times: true,
  verdicts: true,
};
const fields = { externalId: true, role: true, device: true, place: true };

describe('offeredParts', () => {
  test('offers what has a box and is on, and nothing without a page for each person', () => {
    expect(offeredParts({ include, fields })).toEqual(['device_info', 'ip_information', 'quality_stats']);
    expect(offeredParts({ include: { ...include, quality: false }, fields: { ...fields, device: false } })).toEqual(['ip_information']);
    expect(offeredParts({ include: { ...include, detail: false }, fields })).toEqual([]);
    expect(offeredParts({ include: { ...include, participants: false }, fields })).toEqual([]);
    expect(offeredParts({ include: { ...include, times: false }, fields })).toEqual([]);
  });
});
