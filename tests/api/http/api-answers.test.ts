import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { meetingsAnswer } from '@/lib/domain/answers/meeting-answer';
import { participantsAnswer } from '@/lib/domain/answers/participant-answer';
import { sessionAnswer, sessionsAnswer } from '@/lib/domain/answers/session-answer';
import { sourcesAnswer } from '@/lib/domain/answers/source-answer';
import { timelineAnswer } from '@/lib/domain/answers/timeline-answer';
import { reportFilters } from '@/lib/domain/peer-report';
import { allEndpoints } from '@/lib/endpoints/all-endpoints';
import { scenarioIds } from '@/simulator/scenario-ids';
import { type PathParams, startApi } from './api-server';

const sessionPath = '/api/sources/{source}/sessions/{sessionId}';
let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const sourceOf = (scenario: string) => (scenario.startsWith('vsdk') ? 'videosdk' : 'realtimekit');

/** The answer, after checking that it is exactly what its schema describes: nothing wrong, nothing more. */
async function ask<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  params: Partial<PathParams>,
  query = '',
): Promise<z.infer<Schema>> {
  const { status, body, text, headers } = await api.ask(path, params, query);
  expect(status, text.slice(0, 300)).toBe(200);
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  const parsed = schema.parse(body);
  expect(body).toEqual(parsed);
  return parsed;
}

function schemaOf(name: string): z.ZodType {
  const found = allEndpoints.find((candidate) => candidate.name === name);
  if (!found?.answer) throw new Error(`No endpoint with an answer is named ${name}.`);
  return found.answer;
}

/** Waits until nothing of a session is missing. */
async function readWhole(source: string, sessionId: string) {
  await expect
    .poll(async () => sessionAnswer.parse((await api.ask(sessionPath, { source, sessionId })).body).freshness.refreshMs, {
      timeout: 20_000,
    })
    .not.toBe(1_000);
  return ask(sessionAnswer, sessionPath, { source, sessionId });
}

describe.each(Object.entries(scenarioIds))('the scenario %s', (scenario, sessionId) => {
  const source = sourceOf(scenario);
  const params = { source, sessionId };

  test('answers every route as its schema says', async () => {
    const session = await readWhole(source, sessionId);
    expect(session.progress.loaded).toBe(session.progress.total);
    expect(session.incomplete).toBe(false);

    const people = await ask(participantsAnswer, `${sessionPath}/participants`, params, 'perPage=200');
    expect(people.items.filter(({ counted }) => counted)).toHaveLength(Math.min(200, session.summary.people));
    const timeline = await ask(timelineAnswer, `${sessionPath}/timeline`, params);
    expect(timeline.lanes.ids.slice(0, 200)).toEqual(people.items.map(({ id }) => id));
    expect(timeline).toMatchObject({ progress: session.progress, incomplete: false });
    expect(timeline.curve.at.length).toBeLessThanOrEqual(1_000);
    expect(timeline.peak?.people ?? 0).toBe(session.summary.peak);

    for (const view of ['people', 'connections']) {
      for (const sort of ['name', 'joinedAt', 'leftAt', 'duration', 'attendance', 'joins', 'role']) {
        await ask(participantsAnswer, `${sessionPath}/participants`, params, `view=${view}&sort=${sort}&order=desc&perPage=20`);
      }
    }
    const [first] = people.items;
    if (first === undefined) return;
    const query = `filters=${reportFilters.join(',')}&include_peer_events=true`;
    await ask(schemaOf('participant'), `${sessionPath}/participants/{participantId}`, { ...params, participantId: first.id }, query);
  });
});

describe('the API', () => {
  test('lists sources, sessions and meetings as their schemas say', async () => {
    const { items, demo } = await ask(sourcesAnswer, '/api/sources', {});
    expect(demo).toBe(true);
    for (const { id: source, can } of items) {
      for (const query of [
        '',
        'page=2&perPage=10',
        'status=live',
        'search=algebra',
        'sort=minutes&order=asc',
        'from=2026-01-01T00:00:00Z',
      ]) {
        await ask(sessionsAnswer, '/api/sources/{source}/sessions', { source }, query);
      }
      const meetings = await ask(meetingsAnswer, '/api/sources/{source}/meetings', { source });
      const [meeting] = meetings.items;
      if (meeting === undefined) throw new Error(`The source ${source} has no meeting.`);
      await ask(schemaOf('meeting'), '/api/sources/{source}/meetings/{meetingId}', { source, meetingId: meeting.id });
      await ask(sessionsAnswer, '/api/sources/{source}/sessions', { source }, `meetingId=${meeting.id}`);
      if (can.invitees)
        await ask(schemaOf('invitees'), '/api/sources/{source}/meetings/{meetingId}/participants', { source, meetingId: meeting.id });
    }
  });

  test('never reads a session to list it, and shows our own figures once it has been read', async () => {
    const query = 'search=town%20hall&perPage=5';
    await readWhole('realtimekit', scenarioIds['town-hall']);
    await api.takeCalls();
    const { items } = await ask(sessionsAnswer, '/api/sources/{source}/sessions', { source: 'realtimekit' }, query);
    expect(items.find(({ id }) => id === scenarioIds['town-hall'])).toMatchObject({ people: 10_000, peakSource: 'counted' });
    expect((await api.takeCalls()).length).toBeLessThanOrEqual(1);
  });
});

describe('people', () => {
  /** Names as they are typed where the keyboard has only the letters of English, last word first. */
  const typed = (name: string) =>
    name
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[øØ]/g, 'o')
      .replace(/ß/g, 'ss')
      .replace(/ı/g, 'i')
      .replace(/[đĐ]/g, 'D')
      .split(' ')
      .reverse()
      .join('\t ');

  test.each(['people', 'connections'])('are found by words without special letters, in any order: %s', async (view) => {
    const params = { source: 'realtimekit', sessionId: scenarioIds.webinar };
    await readWhole(params.source, params.sessionId);
    const path = `${sessionPath}/participants`;
    const all = [];
    for (const page of [1, 2, 3]) all.push(...(await ask(participantsAnswer, path, params, `view=${view}&perPage=200&page=${page}`)).items);
    const special = all.filter(({ name }) => /[øßıđ]/i.test(name ?? ''));
    expect(new Set(special.flatMap(({ name }) => name?.toLowerCase().match(/[øßıđ]/g) ?? [])).size).toBe(4);
    for (const { id, name } of special) {
      const { items } = await ask(participantsAnswer, path, params, `view=${view}&search=${encodeURIComponent(typed(name ?? ''))}`);
      expect(items.map((item) => item.id)).toContain(id);
      expect(items.length).toBeLessThan(10);
    }
  });

  test('are found whatever blanks and unseen characters their names have', async () => {
    const params = { source: 'realtimekit', sessionId: scenarioIds.oddities };
    await readWhole(params.source, params.sessionId);
    for (const search of ['line break and', 'nul "quotes",', 'ليلى admin', 'zoë 🦊', 'ZOE', 'בן־דוד נועה', 'priya.iyer@example.com iyer']) {
      const query = `search=${encodeURIComponent(search)}`;
      const { items } = await ask(participantsAnswer, `${sessionPath}/participants`, params, query);
      expect([search, items.length]).toEqual([search, 1]);
    }
  });

  test('are sorted by plain letters and code points', async () => {
    const params = { source: 'realtimekit', sessionId: scenarioIds.webinar };
    const { items } = await ask(participantsAnswer, `${sessionPath}/participants`, params, 'sort=name&perPage=200');
    const keys = items
      .filter(({ state }) => state !== 'never')
      .map(({ name }) =>
        typed(name ?? '')
          .split('\t ')
          .reverse()
          .join(' ')
          .toLowerCase(),
      );
    expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : Number(a > b))));
  });
});

describe('a session', () => {
  test('names the invited who never came', async () => {
    const params = { source: 'realtimekit', sessionId: scenarioIds.seminar };
    await readWhole(params.source, params.sessionId);
    const answer = await ask(schemaOf('sessionInvitees'), `${sessionPath}/invitees`, params, 'came=false');
    expect(answer).toMatchObject({ neverCame: 4, total: 4 });
    const { items } = await ask(participantsAnswer, `${sessionPath}/participants`, params, 'neverCame=only');
    expect(items.map(({ state, presentMs, attendance, verdict }) => ({ state, presentMs, attendance, verdict }))).toEqual(
      Array.from({ length: 4 }, () => ({ state: 'never-came', presentMs: null, attendance: null, verdict: null })),
    );
  });

  test('calls nobody “never came” by a list that was read more than a day after its end', async () => {
    const params = { source: 'realtimekit', sessionId: scenarioIds.webinar };
    await readWhole(params.source, params.sessionId);
    const answer = await ask(schemaOf('sessionInvitees'), `${sessionPath}/invitees`, params, 'perPage=200');
    expect(answer).toMatchObject({ neverCame: null, total: 40 });
    const { items } = await ask(participantsAnswer, `${sessionPath}/participants`, params, 'neverCame=only');
    expect(items).toEqual([]);
  });

  test('asks for nothing again once it is final', async () => {
    const params = { source: 'realtimekit', sessionId: scenarioIds.standup };
    await readWhole(params.source, params.sessionId);
    await api.takeCalls();
    for (const path of ['', '/participants', '/timeline']) await api.ask(`${sessionPath}${path}`, params);
    expect(await api.takeCalls()).toEqual([]);
  });

  test('is found by the id in upper case as well', async () => {
    await readWhole('realtimekit', scenarioIds.standup);
    await api.takeCalls();
    const { status } = await api.ask(sessionPath, { source: 'realtimekit', sessionId: scenarioIds.standup.toUpperCase() });
    expect(status).toBe(200);
    expect(await api.takeCalls()).toEqual([]);
  });

  test('says who was there in a range', async () => {
    const params = { source: 'realtimekit', sessionId: scenarioIds.class };
    const session = await readWhole(params.source, params.sessionId);
    const start = Date.parse(session.startedAt ?? '');
    const present = [start + 60_000, start + 600_000].map((at) => new Date(at).toISOString()).join(',');
    const { items, range, total } = await ask(participantsAnswer, `${sessionPath}/participants`, params, `present=${present}&perPage=200`);
    expect(items).toHaveLength(total ?? -1);
    expect(items.every(({ presentInRangeMs = 0 }) => presentInRangeMs > 0)).toBe(true);
    expect((range?.throughout ?? 0) + (range?.part ?? 0) + (range?.none ?? 0)).toBe(session.summary.people);
    expect(items.filter(({ presentInRangeMs }) => presentInRangeMs === 540_000)).toHaveLength(range?.throughout ?? -1);
  });
});
