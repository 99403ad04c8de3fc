import { expect, test } from 'vitest';
import { count, m, row } from './testing/sample-session';

const rowsOf = (roles: readonly (string | null)[]) =>
  roles.map((role, index) => row({ userId: 'u', role, joinedAt: m(index * 10), leftAt: m(index * 10 + 10) }));

test('somebody who came once as an excluded role and once as another is counted, whichever came first', () => {
  for (const roles of [
    ['bot', 'guest'],
    ['guest', 'bot'],
    ['bot', null],
  ]) {
    const { people, summary } = count(rowsOf(roles), {}, { excludedRoles: ['bot'] });
    expect(people.map(({ counted }) => counted)).toEqual([true]);
    expect(summary).toMatchObject({ people: 1, notCounted: 0, connections: 2, peak: 1, averagePresentMs: 20 * 60_000 });
  }
});

test('somebody who only ever came as excluded roles or as a recorder is not counted', () => {
  const [bot, robot] = rowsOf(['bot', 'robot']);
  const recorder = row({ userId: 'u', notPerson: true, joinedAt: m(30), leftAt: m(40) });
  if (bot === undefined || robot === undefined) throw new Error('There are no rows.');
  const { people, summary } = count([bot, robot, recorder], {}, { excludedRoles: ['bot', 'robot'] });
  expect(people.map(({ counted }) => counted)).toEqual([false]);
  expect(summary).toMatchObject({ people: 0, notCounted: 1, connections: 0, peak: 0 });
});
