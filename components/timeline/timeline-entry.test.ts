import { describe, expect, test } from 'vitest';
import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import { participantRow } from '@/lib/domain/testing/sample-row';
import { entriesOfLanes, entriesOfPage } from './timeline-entry';

const startMs = Date.parse('2026-11-17T08:00:00.000Z');
const lanes = {
  ids: ['a', 'b'],
  kind: [2, 1],
  offset: [0, 1, 2],
  start: [0, 1000],
  end: [500, 2000],
  marks: [0, 0],
  assumedOffset: [0, 0, 0],
  assumedStart: [],
  assumedEnd: [],
};
const row = (id: string): ParticipantRow =>
  participantRow({
    id,
    participantId: id,
    name: id,
    names: [id],
    role: 'group_call_host',
    roles: ['group_call_host'],
    intervals: [{ start: '2026-11-17T08:00:01.000Z', end: '2026-11-17T08:00:02.000Z', startSource: 'events', endSource: 'fields' }],
  });

describe('entriesOfLanes', () => {
  test('draws the bar before the cells have been read', () => {
    const entry = entriesOfLanes(lanes, () => undefined, startMs)(1);
    expect(entry).toMatchObject({ id: 'b', cells: null, bar: { verdict: 'partial', segments: [{ start: 1000, end: 2000 }] } });
  });

  test('takes the row’s own intervals once they are there, which name their sources', () => {
    const entry = entriesOfLanes(lanes, () => row('b'), startMs)(1);
    expect(entry.bar).toMatchObject({ host: true, segments: [{ start: 1000, end: 2000, endSource: 'fields' }] });
  });

  test('does not show the cells of somebody else in a row', () => {
    expect(entriesOfLanes(lanes, () => row('z'), startMs)(0).cells).toBeNull();
  });

  test('gives the same row again, so that nothing is drawn twice', () => {
    const entryAt = entriesOfLanes(lanes, () => undefined, startMs);
    expect(entryAt(0)).toBe(entryAt(0));
  });
});

describe('placeholderEntry', () => {
  test('makes no row beyond the end of a page', () => {
    expect(entriesOfPage([row('a')], startMs)(1)).toMatchObject({ id: '', cells: null, bar: { segments: [] } });
  });
});
