import { describe, expect, test } from 'vitest';
import type { ReportFields, ReportInclude } from '@/lib/domain/answers/report-answer';
import { toCurveColumns, toLanes } from '@/lib/domain/answers/to-timeline-columns';
import type { Connection } from '@/lib/domain/connection';
import { type ListQuery, listPeople, participantSorts } from '@/lib/domain/lists/list-people';
import { count, entry, m, row } from '@/lib/domain/testing/sample-session';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { sharedColumns } from '@/lib/exports/shared-columns';
import { publicCount, publicQuery } from './public-count';
import { publicRow } from './public-row';
import type { PublicRules } from './public-rules';
import { publicIdOf } from './report-key';
import { effectiveInclude } from './report-row';

const all: ReportInclude = {
  ...{ curve: true, participants: true, detail: true, quality: true, exports: true, neverCame: true, times: true, verdicts: true },
};
const everyField: ReportFields = { externalId: true, role: true, device: true, place: true };
const noField: ReportFields = { externalId: false, role: false, device: false, place: false };

function rulesOf(include: Partial<ReportInclude>, fields = noField, names: PublicRules['names'] = 'full'): PublicRules {
  const effective = effectiveInclude({ ...all, ...include });
  return { reportId: 'r', title: null, include: effective, fields, names, idOf: (id) => publicIdOf('salt', id), numberOf: () => 7 };
}

const everybody: ListQuery = { view: 'people', sort: 'joinedAt', order: 'asc' };

/** The rows of a list as they go over the wire, and the count they are made from. */
function shown(from: ReturnType<typeof count>, rules: PublicRules, asked: Partial<ListQuery> = {}) {
  const cut = publicCount(from, rules);
  const { rows } = listPeople(cut, publicQuery({ ...everybody, ...asked }, rules), defaultThresholds);
  return { cut, listed: rows, rows: rows.map((one) => publicRow(rules)(one, null)) };
}

const ids = ['1', '2', '3', '4', '5'].map((digit) => digit.repeat(8).concat('-0000-4000-8000-000000000000'));
const called = ['Una', 'ada', 'Zoë', null, 'Ada'];
const person = (index: number, from: number, to: number): Connection =>
  row({
    id: ids[index] ?? null,
    userId: ids[index] ?? null,
    name: called[index] ?? null,
    externalId: `custom ${index}`,
    role: 'student',
    stays: [entry(m(from), m(to))],
  });

describe('a report without times', () => {
  const early = count([person(0, 0, 60), person(1, 1, 59), person(2, 30, 60), person(3, 0, 5), person(4, 10, 20)]);
  const late = count([person(4, 0, 60), person(3, 0, 60), person(2, 0, 60), person(1, 0, 60), person(0, 0, 60)]);

  test('is the same whenever people came and however long they stayed', () => {
    const rules = rulesOf({ times: false, verdicts: false }, everyField);
    const [one, other] = [shown(early, rules), shown(late, rules)];
    expect(one.rows).toEqual(other.rows);
    expect({ ...one.cut, people: new Set(one.cut.people) }).toEqual({ ...other.cut, people: new Set(other.cut.people) });
  });

  test('has of each row the id, the name, what was chosen and the verdict, by name and then by id, whatever order was asked for', () => {
    const keysOf = (rules: PublicRules) => [...new Set(shown(early, rules).rows.flatMap((one) => Object.keys(one)))];
    expect(keysOf(rulesOf({ times: false }))).toEqual(['id', 'name', 'verdict']);
    expect(keysOf(rulesOf({ times: false, verdicts: false }))).toEqual(['id', 'name']);
    expect(keysOf(rulesOf({ times: false }, everyField))).toEqual(['id', 'name', 'externalId', 'role', 'verdict']);
    for (const sort of participantSorts) {
      const { listed } = shown(early, rulesOf({ times: false }), { sort, order: 'asc' });
      expect(listed.map(({ name }) => name?.toLowerCase() ?? null)).toEqual(['ada', 'ada', 'una', 'zoë', null]);
      const [first, second] = listed;
      expect(first && second && first.id < second.id).toBe(true);
      const hidden = shown(early, rulesOf({ times: false }, noField, 'none'), { sort, order: 'asc' }).listed.map(({ id }) => id);
      expect(hidden).toEqual([...hidden].sort());
    }
  });

  test('is narrowed by nothing that it does not show', () => {
    const rules = rulesOf({ times: false });
    const whole = shown(early, rules).rows;
    const range = { from: m(0), to: m(5) };
    const hidden: Partial<ListQuery>[] = [
      { present: range },
      { present: range, answer: 'throughout' },
      { state: 'in' },
      { outside: true },
      { flag: 'clipped' },
      { view: 'connections' },
      { role: 'student' },
    ];
    for (const asked of hidden) expect(shown(early, rules, asked).rows).toEqual(whole);
    expect(shown(early, rules, { verdict: 'absent' }).rows.length).toBeLessThan(whole.length);
    expect(shown(early, rulesOf({ times: false, verdicts: false }), { verdict: 'absent' }).rows).toHaveLength(whole.length);
  });

  test('has neither curve nor pages of people nor quality, and files of what its rows have', () => {
    expect(effectiveInclude({ ...all, times: false })).toEqual({ ...all, times: false, curve: false, detail: false, quality: false });
    expect(sharedColumns(rulesOf({ times: false, neverCame: false }))).toEqual(['name', 'verdict', 'id']);
    expect(sharedColumns(rulesOf({ times: false }, everyField))).toEqual(['name', 'externalId', 'role', 'verdict', 'came', 'id']);
    expect(sharedColumns(rulesOf({ times: false, verdicts: false, neverCame: false }, noField, 'none'))).toEqual(['id']);
  });

  test('has no column in its file that the report never fills', () => {
    const columns = sharedColumns(rulesOf({ detail: false }, everyField, 'initials'));
    for (const empty of ['providerPresent', 'otherNames'] as const) {
      expect(columns).not.toContain(empty);
      expect(sharedColumns(rulesOf({}, everyField))).toContain(empty);
    }
  });

  test('keeps everything for links that were made before there was a choice', () => {
    const { neverCame: _later, times: _too, verdicts: _also, ...stored } = all;
    expect(effectiveInclude(stored)).toEqual({ ...all, neverCame: false });
  });
});

describe('a report without verdicts', () => {
  const late = count([person(0, 0, 60), person(1, 0, 60), person(2, 30, 40), person(4, 59, 60)]);

  test('tells nobody’s verdict, who was late or left early, nor how many', () => {
    const { cut, rows } = shown(late, rulesOf({ verdicts: false }));
    for (const one of rows) expect(one).toMatchObject({ verdict: null, late: null, leftEarly: null });
    expect(cut.summary).toMatchObject({ present: null, partial: null, absent: null, late: null, leftEarly: null });
    expect(new Set(toLanes(cut, shown(late, rulesOf({ verdicts: false })).listed).kind)).toEqual(new Set([2]));
    expect(shown(late, rulesOf({ verdicts: false }), { verdict: 'absent' }).rows).toHaveLength(rows.length);
    const columns = sharedColumns(rulesOf({ verdicts: false }));
    for (const hidden of ['verdict', 'late', 'leftEarly'] as const) expect(columns).not.toContain(hidden);
    expect(shown(late, rulesOf({})).cut.summary.late).toBe(2);
  });
});

describe('where roles are hidden', () => {
  const host = row({ name: 'Grace', role: 'host', stays: [entry(m(2), m(58))] });
  const recorder = row({ name: 'recorder', notPerson: true, stays: [entry(m(0), m(60))] });
  const people = [person(0, 0, 60), person(1, 1, 59)];
  const options = { excludedRoles: ['host'] };
  const [withThem, without] = [count([...people, host, recorder], {}, options), count(people, {}, options)];

  test('lists nobody who is not counted, in rows, lanes and files, and counts how many they are', () => {
    for (const times of [true, false]) {
      const rules = rulesOf({ times });
      const [one, other] = [shown(withThem, rules), shown(without, rules)];
      expect(one.rows).toEqual(other.rows);
      expect(toLanes(one.cut, one.listed)).toEqual(toLanes(other.cut, other.listed));
      expect(toCurveColumns(one.cut)).toEqual(toCurveColumns(other.cut));
      expect({ ...one.cut.summary, notCounted: 0 }).toEqual(other.cut.summary);
      expect(one.cut.summary.notCounted).toBe(2);
      expect(sharedColumns(rules)).not.toContain('counted');
    }
  });

  test('shows them where roles are shown', () => {
    const { rows } = shown(withThem, rulesOf({}, everyField));
    expect(rows.filter((one) => 'counted' in one && one.counted === false)).toHaveLength(2);
    expect(sharedColumns(rulesOf({}, everyField))).toContain('counted');
  });
});
