import { afterEach, describe, expect, test, vi } from 'vitest';
import { count, entry, m, row } from '@/lib/domain/testing/sample-session';
import type { OpenReport, ReportRow } from './report-row';
import { sampleNewReport } from './testing/sample-report';

const hmacs = vi.fn();
const drawn = vi.fn(async (_report: string, people: readonly string[]) => new Map(people.map((id, index) => [id, index + 1])));
vi.mock('./report-key', async (original) => {
  const real = await original<typeof import('./report-key')>();
  return {
    ...real,
    publicIdOf: (salt: string, id: string) => {
      hmacs(id);
      return real.publicIdOf(salt, id);
    },
  };
});
vi.mock('./pseudonyms', () => ({ pseudonymsOf: (report: string, people: readonly string[]) => drawn(report, people) }));
vi.mock('@/lib/env', () => ({ env: () => ({ excludedRoles: [] }) }));
const { shownCount } = await import('./shown-count');

afterEach(() => vi.clearAllMocks());

let number = 0;
function reportOf(change: Partial<OpenReport> = {}): OpenReport {
  number += 1;
  const { title, include, fields, timeZone, language, expiresAt } = sampleNewReport;
  const stored = { id: `report ${number}`, salt: `salt ${number}` } as ReportRow;
  return { row: stored, title, include, fields, names: 'pseudonyms', timeZone, language, expiresAt, ...change };
}

const connections = Array.from({ length: 600 }, (_, index) => row({ name: `N${index}`, stays: [entry(m(index % 30), m(60))] }));
const people = count(connections);
const again = count(connections);
const wanted = (report: OpenReport, counted = people, isOrdinary = true) => ({ report, count: counted, missing: [], isOrdinary });

describe('the shown count', () => {
  test('makes ids, numbers and names once for each count and report, however many recipients ask', async () => {
    const report = reportOf();
    const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => shownCount(wanted(report))));
    for (const other of others) expect(other).toBe(first);
    expect(await shownCount(wanted({ ...report }))).toBe(first);
    const made = hmacs.mock.calls.length;
    expect(new Set(hmacs.mock.calls.map(([id]) => id)).size).toBe(made);
    expect([made >= 600, drawn.mock.calls.length]).toEqual([true, 1]);

    // Counted anew the people are the same: their ids are remembered.
    expect(await shownCount(wanted(report, again))).not.toBe(first);
    expect(hmacs.mock.calls.length).toBe(made);
  });

  test('leads from each public person back to the one behind it, and from nothing else', async () => {
    const { counted, originals } = await shownCount(wanted(reportOf()));
    expect(counted.count.people).toHaveLength(600);
    counted.count.people.forEach(({ id }, index) => {
      expect(originals.get(id)).toBe(people.people[index]);
    });
    expect(originals.get(people.people[0]?.id ?? '')).toBeUndefined();
  });

  test('shows what the settings say now, whatever was shown before', async () => {
    const report = reportOf({ names: 'full' });
    const namesIn = async (now: OpenReport) =>
      new Set((await shownCount(wanted(now))).counted.count.people.map(({ name }) => name?.slice(0, 1)));
    expect(await namesIn(report)).toEqual(new Set(['N']));
    expect(await namesIn({ ...report, names: 'none' })).toEqual(new Set([undefined]));
    expect(await namesIn({ ...report, names: 'pseudonyms' })).toEqual(new Set(['G']));
    const one = await shownCount({
      ...wanted(report),
      missing: [{ id: 'i', name: 'I', externalId: null, role: null, createdAt: null, updatedAt: null, picture: null }],
    });
    expect(one.counted.list({ view: 'people', sort: 'name', order: 'asc', neverCame: 'only' }).rows).toHaveLength(1);
  });

  test('keeps nothing that failed', async () => {
    const report = reportOf();
    drawn.mockRejectedValueOnce(new Error('the database is locked'));
    await expect(shownCount(wanted(report))).rejects.toThrow('the database is locked');
    expect((await shownCount(wanted(report))).counted.count.people).toHaveLength(600);
  });

  test('keeps what most ask for, of this link and of others, whatever one recipient asks for', async () => {
    const [mine, theirs] = [reportOf(), reportOf()];
    const kept = [await shownCount(wanted(mine)), await shownCount(wanted(theirs))];
    for (let way = 0; way < 40; way++) await shownCount(wanted(mine, count(connections.slice(0, 300 + way)), false));
    expect([await shownCount(wanted(mine)), await shownCount(wanted(theirs))]).toEqual(kept);
    expect(await shownCount(wanted(mine))).toBe(kept[0]);
    expect(await shownCount(wanted(theirs))).toBe(kept[1]);
  });
});
