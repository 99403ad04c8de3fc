import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listPeople, participantSorts } from '@/lib/domain/lists/list-people';
import { uuids, words } from '@/lib/providers/id-forms';
import type { Connection, EventKind } from './connection';
import { countInSteps, countSession } from './count-session';
import { lengthOf } from './interval';
import { m, session } from './testing/sample-session';
import { defaultThresholds } from './thresholds';

const options = { thresholds: defaultThresholds, excludedRoles: ['bot'], rooms: 'all', counted: 'people', window: 'core' } as const;
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
// Few distinct times, so that ties, overlaps and reversals are common.
const time = fc.integer({ min: -5, max: 70 }).map((minute) => m(minute));
const kind = fc.constantFrom<EventKind>('join', 'leave', 'other', 'other');
const names = fc.constantFrom(session().id, 'another');
const roomId = '22222222-2222-4222-8222-222222222222';

const connection: fc.Arbitrary<Connection> = fc.record({
  id: maybe(fc.uuid()),
  reportId: fc.constant(null),
  userId: maybe(fc.constantFrom('u', 'v', 'w')),
  externalId: maybe(fc.constantFrom('c', 'd')),
  name: maybe(fc.string()),
  role: maybe(fc.constantFrom('host', 'bot')),
  joinedAt: maybe(time),
  leftAt: maybe(time),
  createdAt: maybe(time),
  providerDurationMs: maybe(fc.integer({ min: 0, max: 80 }).map((minutes) => minutes * 60_000)),
  updatedAt: maybe(time),
  events: fc.array(
    fc.record(
      { kind, at: maybe(time), label: fc.constant('any'), session: names, socket: fc.constantFrom('a', 'b') },
      { requiredKeys: ['kind', 'at', 'label'] },
    ),
    {
      maxLength: 6,
    },
  ),
  stays: fc.option(fc.array(fc.record({ start: maybe(time), end: maybe(time), invalidTimes: fc.boolean() }), { maxLength: 4 }), {
    nil: null,
    freq: 3,
  }),
  roomId: fc.option(fc.constant(roomId), { nil: null, freq: 4 }),
  notPerson: fc.boolean(),
  invalidTimes: fc.boolean(),
});

const input = fc.record({
  session: fc
    .record({ startedAt: maybe(time), endedAt: maybe(time), status: fc.constantFrom('live' as const, 'ended' as const) })
    .map(session),
  rooms: fc
    .record({ startedAt: maybe(time), endedAt: maybe(time), status: fc.constantFrom('live' as const, 'ended' as const) })
    .map((fields) => [session({ ...fields, id: roomId })]),
  connections: fc.uniqueArray(connection, { maxLength: 8, selector: (row) => row.id ?? JSON.stringify(row) }),
  answeredAt: time,
  idForm: fc.constantFrom(uuids, words),
});

const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });

/** The same rows in another order, and so their events and entries. */
const inAnotherOrder = (rows: readonly Connection[]) =>
  shuffled(rows).chain((list) =>
    fc.tuple(
      ...list.map((row) =>
        fc.tuple(shuffled(row.events), shuffled(row.stays ?? [])).map(([events, stays]) => ({ ...row, events, stays: row.stays && stays })),
      ),
    ),
  );

describe('any session', () => {
  test('has totals and people that do not depend on the order of rows, events and entries', () => {
    fc.assert(
      fc.property(
        input.chain((value) => fc.tuple(fc.constant(value), inAnotherOrder(value.connections))),
        ([value, connections]) => {
          const first = countSession(value, options);
          const second = countSession({ ...value, connections }, options);
          expect(second.summary).toEqual(first.summary);
          expect(second.curve).toEqual(first.curve);
          const byId = (count: typeof first) =>
            count.people.map(({ connections, ...person }) => person).sort((a, b) => (a.id < b.id ? -1 : 1));
          expect(byId(second)).toEqual(byId(first));
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('is counted alike with pauses while another is counted', () => {
    fc.assert(
      fc.property(input, input, (one, other) => {
        const [first, second] = [countInSteps(one, options), countInSteps(other, options)];
        let steps = [first.next(), second.next()];
        while (steps.some(({ done }) => !done))
          steps = steps.map((step, index) => (step.done ? step : ([first, second][index]?.next() ?? step)));
        expect(steps.map(({ value }) => value)).toEqual([countSession(one, options), countSession(other, options)]);
      }),
      { numRuns: 300 },
    );
  });

  test('has intervals that are disjoint, sorted and inside it, and presence of their length', () => {
    fc.assert(
      fc.property(input, (value) => {
        const counted = countSession(value, options);
        for (const person of counted.people) {
          let previous = counted.start ?? 0;
          for (const { start, end } of person.intervals) {
            expect(start).toBeGreaterThanOrEqual(previous);
            expect(end).toBeGreaterThan(start);
            previous = end;
          }
          expect(previous).toBeLessThanOrEqual(Math.max(counted.end ?? 0, counted.start ?? 0));
          expect(person.presentMs).toBe(lengthOf(person.intervals));
          expect(person.joins).toBe(person.intervals.length === 0 ? 0 : person.reconnects + person.absences + 1);
          if (person.state !== 'left') expect(person.intervals.length > 0).toBe(person.state === 'in');
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('has figures that are finite and not negative, and shares of at most 1', () => {
    fc.assert(
      fc.property(input, (value) => {
        const { summary, people, live, attendanceWindow: window } = countSession(value, options);
        for (const [field, number] of Object.entries(summary)) {
          if (field === 'peakAt' || (live && number === null)) continue;
          expect(Number.isFinite(number)).toBe(true);
          expect(number).toBeGreaterThanOrEqual(0);
        }
        for (const person of people) {
          expect(person.attendance).toBeGreaterThanOrEqual(0);
          expect(person.attendance).toBeLessThanOrEqual(1);
        }
        expect(summary.peak).toBeLessThanOrEqual(summary.people);
        const judged = live
          ? [null, null, null]
          : ['present', 'partial', 'absent'].map((verdict) => people.filter((one) => one.verdict === verdict).length);
        expect([summary.present, summary.partial, summary.absent]).toEqual(judged);
        if (!live) expect(judged.reduce((sum: number, number) => sum + (number ?? 0), 0)).toBe(summary.people);
        if (window) {
          expect(window.end).toBeGreaterThanOrEqual(window.start);
          expect(window.occupiedMs).toBeGreaterThanOrEqual(0);
          expect(window.occupiedMs).toBeLessThanOrEqual(window.end - window.start);
        }
        expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
      }),
      { numRuns: 1500 },
    );
  });

  test('has the same presence when its counted intervals are counted again as rows of fields', () => {
    fc.assert(
      fc.property(input, (value) => {
        const first = countSession(value, options);
        if (first.start === null || first.end === null || first.end < first.start) return;
        const again = countSession(
          {
            ...value,
            session: { ...value.session, status: 'ended', startedAt: first.start, endedAt: first.end },
            connections: first.people.flatMap(({ intervals, id }) =>
              intervals.map(
                ({ start, end }, index): Connection => ({
                  ...(value.connections[0] as Connection),
                  id: `${id} ${index}`,
                  userId: id,
                  externalId: null,
                  joinedAt: start,
                  leftAt: end,
                  events: [],
                  stays: null,
                  roomId: null,
                }),
              ),
            ),
          },
          options,
        );
        const presence = (people: typeof first.people) =>
          people
            .filter(({ joins }) => joins > 0)
            .map(({ presentMs }) => presentMs)
            .sort((a, b) => a - b);
        expect(presence(again.people)).toEqual(presence(first.people));
      }),
      { numRuns: 500 },
    );
  });

  test('has as head count the number of people whose presence covers the moment', () => {
    fc.assert(
      fc.property(input, time, (value, at) => {
        const { curve, people, start, end } = countSession(value, options);
        if (start === null || end === null || at < start || at >= end) return;
        const index = curve.at.findLastIndex((moment) => moment <= at);
        const here = people.filter(
          ({ counted, intervals }) => counted && intervals.some((interval) => interval.start <= at && at < interval.end),
        );
        expect(curve.people[index]).toBe(here.length);
      }),
      { numRuns: 1500 },
    );
  });

  test('lists each row once by every sort, in both orders, those who never came last', () => {
    fc.assert(
      fc.property(input, fc.constantFrom(...participantSorts), fc.constantFrom('asc' as const, 'desc' as const), (value, sort, order) => {
        const counted = countSession(value, options);
        const { rows } = listPeople(counted, { view: 'people', sort, order }, defaultThresholds);
        expect(rows.map(({ id }) => id).sort()).toEqual(counted.people.map(({ id }) => id).sort());
        const firstNever = rows.findIndex(({ state }) => state === 'never');
        if (firstNever >= 0) expect(rows.slice(firstNever).every(({ state }) => state === 'never')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
