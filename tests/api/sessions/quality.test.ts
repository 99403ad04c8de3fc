import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ParticipantAnswer, type ParticipantsAnswer, participantAnswer } from '@/lib/domain/answers/participant-answer';
import type { PersonQuality, QualityLineItem } from '@/lib/domain/answers/quality-answer';
import { scenarioIds } from '@/simulator/scenario-ids';
import { allOn, sourceOf, startReports } from '@/tests/api/reports/report-server';

type Scenario = 'class' | 'vsdk-class' | 'standup';
const settings = { include: allOn, fields: { externalId: false, role: false, device: false, place: false }, names: 'full' };
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
let server: Awaited<ReturnType<typeof startReports>>;
beforeAll(async () => {
  server = await startReports();
}, 60_000);
afterAll(() => server.close());

const sessionOf = (scenario: Scenario) => `/api/sources/${sourceOf(scenario)}/sessions/${scenarioIds[scenario]}`;

async function people(scenario: Scenario) {
  await server.readWhole(scenario);
  const { body } = await server.ask<ParticipantsAnswer>('GET', `${sessionOf(scenario)}/participants?sort=name&perPage=200`);
  return body.items;
}

async function qualityOf(address: string, key?: string) {
  const answer = await server.ask<ParticipantAnswer>('GET', `${address}?filters=quality_stats`, key === undefined ? {} : { key });
  expect(answer.status, answer.text).toBe(200);
  const { quality } = participantAnswer.parse(answer.body);
  const lines = answer.body.connections.flatMap(({ reports }): QualityLineItem[] => {
    const part = reports?.quality_stats;
    return part !== undefined && 'data' in part ? part.data.lines : [];
  });
  if (quality === undefined) throw new Error('No quality was told.');
  return { quality, lines, text: answer.text };
}
const ofPerson = (scenario: Scenario, id: string | undefined) => qualityOf(`${sessionOf(scenario)}/participants/${id}`);

const lettersOf = ({ lines }: PersonQuality, line: string) => lines.find((one) => one.line === line)?.steps ?? '';
const count = (letters: string, which: string) => [...letters].filter((letter) => which.includes(letter)).length;

describe('somebody who hears a teacher whose uplink fails', () => {
  let teacher: string | undefined;
  let pupils: string[];
  let teacherName: string;
  beforeAll(async () => {
    const items = await people('class');
    const host = items.find(({ role }) => role === 'group_call_host');
    teacher = host?.id;
    teacherName = host?.name ?? '';
    pupils = items
      .filter(({ id, presentMs, connections }) => id !== teacher && (presentMs ?? 0) > 2_400_000 && connections === 1)
      .map(({ id }) => id);
  });

  /** A pupil all of whose bad steps are of what they received. */
  async function listener() {
    for (const id of pupils) {
      const shown = await ofPerson('class', id);
      if (shown.quality.unreadSteps > 6 && shown.quality.unreadSteps === shown.quality.steps.fair + shown.quality.steps.poor)
        return { id, ...shown };
    }
    throw new Error('Nobody only heard badly.');
  }

  test('learns whose it was only once the teacher’s own report is kept, and recipients never learn who', async () => {
    const { id, quality: before } = await listener();
    expect(before).toMatchObject({ whose: null, whoseSteps: 0, others: [] });
    expect(before.unread.map((one) => one.id)).toContain(teacher);
    const live = await server.share('class', { mode: 'live', ...settings });
    const name = (await people('class')).find((one) => one.id === id)?.name;
    async function expectShared(link: typeof live, shown: PersonQuality) {
      const rows = await server.ask<ParticipantsAnswer>('GET', `/api/r/${link.id}/participants?sort=name&perPage=200`, { key: link.key });
      const publicId = rows.body.items.find((one) => one.name === name)?.id;
      const seen = await qualityOf(`/api/r/${link.id}/participants/${publicId}`, link.key);
      expect(seen.quality).toEqual({ ...shown, others: [], unread: [] });
      expect(seen.text).not.toMatch(uuid);
      expect(seen.text).not.toContain(teacherName);
    }
    await expectShared(live, before);

    await server.takeCalls();
    const sent = await ofPerson('class', teacher);
    expect((await server.takeCalls()).filter(({ path }) => path.includes('peer-report'))).toHaveLength(1);
    expect(sent.quality).toMatchObject({ grade: 'poor', line: expect.stringMatching(/ sent /), whose: null });

    const { quality: after } = await ofPerson('class', id);
    expect(await server.takeCalls()).toEqual([]);
    expect(after).toMatchObject({ whose: 'other', others: [{ id: teacher, name: teacherName }] });
    expect(after.whoseSteps).toBeGreaterThanOrEqual(((after.steps.fair + after.steps.poor) * 2) / 3);
    const runs = after.whoseRuns.reduce((sum, [from, to]) => sum + to - from + 1, 0);
    expect(runs).toBe(after.whoseSteps);

    await expectShared(live, after);
    await expectShared(await server.share('class', { mode: 'frozen', ...settings }), after);
  });
});

describe('quality', () => {
  test('has data for the whole stay of streams that tick each by itself, and grades no silent microphone', async () => {
    const items = (await people('standup')).filter(({ presentMs }) => (presentMs ?? 0) > 600_000);
    let silent = 0;
    for (const { id } of items) {
      const { quality, lines } = await ofPerson('standup', id);
      if (lines.length === 0) continue;
      const { good, fair, poor, none } = quality.steps;
      expect(none).toBeLessThan(0.1 * (good + fair + poor + none));
      const spoken = lettersOf(quality, 'audio sent loss');
      silent += count(spoken, 'q');
      expect(lines.every(({ steps, values }) => steps.length === values.length)).toBe(true);
    }
    expect(silent).toBeGreaterThan(100);
  });

  test('is graded for VideoSDK by round trips, jitter and score of audio alone', async () => {
    const items = (await people('vsdk-class')).filter(({ presentMs }) => (presentMs ?? 0) > 1_200_000);
    const names = new Set<string>();
    let off = 0;
    for (const { id } of items) {
      const { quality } = await ofPerson('vsdk-class', id);
      for (const { line, steps } of quality.lines) if (count(steps, 'gfp') > 0) names.add(line);
      off += count(lettersOf(quality, 'video sent rtt'), 'q');
    }
    expect([...names].sort()).toEqual(['audio sent jitter', 'audio sent mos', 'audio sent rtt', 'video sent rtt']);
    expect(off).toBeGreaterThan(100);
  });
});
