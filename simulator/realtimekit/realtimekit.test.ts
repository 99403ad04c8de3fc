import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, ask, type Json, listOf } from '@/simulator/ask';
import { scenarioIds } from '@/simulator/scenario-ids';
import { type Simulator, startSimulator } from '@/simulator/server';

let simulator: Simulator;
let kit: Ask['kit'];
let control: Ask['control'];
beforeAll(async () => {
  simulator = await startSimulator({ now: '2026-03-11T10:20:30.000Z' });
  ({ kit, control } = ask(simulator));
});
afterAll(() => simulator.close());

const participants = (key: 'class' | 'webinar' | 'standup' | 'breakout' | 'oddities', query = ''): string =>
  `/{app}/sessions/${scenarioIds[key]}/participants${query}`;
const rows = async (path: string): Promise<Json[]> => listOf((await kit(path)).body.data?.participants);
const textOf = (row: Json, field: string): string => String(row[field]);

describe('paging', () => {
  test('walks through every row once, with offsets that count from 1 and include both ends', async () => {
    const seen: string[] = [];
    for (let page = 1; page <= 7; page += 1) {
      const { body } = await kit(participants('webinar', `?per_page=200&page_no=${page}`));
      const shown = listOf(body.data?.participants);
      expect(body.data?.paging).toEqual({
        total_count: 1255,
        start_offset: (page - 1) * 200 + 1,
        end_offset: (page - 1) * 200 + shown.length,
      });
      seen.push(...shown.map((row) => textOf(row, 'id')));
    }
    expect(new Set(seen).size).toBe(1255);
  });

  test('shows 25 rows unless asked otherwise, and none beyond the end', async () => {
    expect(await rows(participants('class'))).toHaveLength(25);
    const beyond = await kit(participants('class', '?page_no=9'));
    expect(beyond.body.data).toEqual({ paging: { total_count: 35, start_offset: 0, end_offset: 0 }, participants: [] });
  });

  test.each(['per_page=0', 'per_page=201', 'per_page=2.5', 'page_no=0', 'page_no=-1', 'page_no=x', 'sort_by=name', 'view=both'])(
    'refuses %s',
    async (query) => {
      const { status, body } = await kit(participants('class', `?${query}`));
      expect(status).toBe(400);
      expect(body.success).toBe(false);
      expect(body.error?.code).toBe(400);
    },
  );

  test('sits beside data for sessions and invitees, and inside it for participants', async () => {
    expect((await kit('/{app}/sessions')).body.paging?.total_count).toBeGreaterThanOrEqual(250);
    const meeting = (await kit(`/{app}/sessions/${scenarioIds.class}`)).body.data?.associated_id;
    const invitees = (await kit(`/{app}/meetings/${meeting}/participants?per_page=10`)).body;
    expect(invitees.paging).toEqual({ total_count: 36, start_offset: 1, end_offset: 10 });
    expect(listOf(invitees.data)).toHaveLength(10);
  });
});

describe('sorting and searching', () => {
  test.each(['joinedAt', 'duration'])('orders participants by %s both ways', async (by) => {
    const value = (row: Json): string | number => (by === 'duration' ? Number(row.duration) : textOf(row, 'joined_at'));
    const up = (await rows(participants('class', `?per_page=200&sort_by=${by}&sort_order=ASC`))).map(value);
    const down = (await rows(participants('class', `?per_page=200&sort_by=${by}&sort_order=DESC`))).map(value);
    expect(up).toEqual([...up].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    expect(down).toEqual([...up].reverse());
  });

  test('finds participants by id, custom id and display name, whatever the case', async () => {
    const [first] = await rows(participants('class'));
    if (!first) throw new Error('the class has nobody');
    for (const field of ['id', 'custom_participant_id', 'display_name']) {
      const found = await rows(participants('class', `?search=${encodeURIComponent(textOf(first, field).toUpperCase())}`));
      expect(found.map(({ id }) => id)).toContain(first.id);
    }
    expect(await rows(participants('class', '?search=nobody-is-called-this'))).toEqual([]);
  });

  test('filters sessions by status, title, meeting, time and size', async () => {
    const list = async (query: string): Promise<Json[]> => listOf((await kit(`/{app}/sessions?per_page=500&${query}`)).body.data?.sessions);
    expect((await list('status=LIVE')).map(({ id }) => id)).toEqual([scenarioIds.live]);
    expect((await list('search=algebra%20ii,%20tue')).map(({ id }) => id)).toEqual([scenarioIds.class]);
    const meeting = (await kit(`/{app}/sessions/${scenarioIds.class}`)).body.data?.associated_id;
    expect((await list(`associated_id=${meeting}`)).every(({ associated_id }) => associated_id === meeting)).toBe(true);
    const march = await list('start_time=2026-03-09T00:00:00Z&end_time=2026-03-09T23:59:59Z');
    expect(march.length).toBeGreaterThan(3);
    expect(march.every(({ started_at }) => String(started_at).startsWith('2026-03-09'))).toBe(true);
    expect((await list('participants=5000:20000')).map(({ id }) => id)).toEqual([scenarioIds['town-hall']]);
  });

  test('orders sessions by start, newest first, or by the minutes consumed', async () => {
    const started = listOf((await kit('/{app}/sessions?per_page=500')).body.data?.sessions).map((session) => textOf(session, 'started_at'));
    expect(started).toEqual([...started].sort().reverse());
    const [largest] = listOf((await kit('/{app}/sessions?sort_by=minutesConsumed&sort_order=DESC')).body.data?.sessions);
    expect(largest?.id).toBe(scenarioIds['town-hall']);
  });
});

describe('refusals', () => {
  test.each<Record<string, string>>([{}, { authorization: 'Bearer wrong' }, { authorization: 'simulated-token' }])(
    'answers 401 in the shape of the gateway for %o',
    async (headers) => {
      const { status, body } = await kit('/{app}/sessions', headers);
      expect(status).toBe(401);
      expect(body).toEqual({ success: false, errors: [{ code: 10_000, message: 'Authentication error' }], messages: [], result: null });
    },
  );

  test.each([
    `/{app}/sessions/${scenarioIds.class.replace(/^./, '0')}`,
    `/{app}/sessions/${scenarioIds.class}/participants/6c2ff0a6-0000-4000-8000-000000000000`,
    '/{app}/sessions/peer-report/6c2ff0a6-0000-4000-8000-000000000000',
    '/0c2ff0a6-0000-4000-8000-000000000000/sessions',
    '/{app}/meetings/6c2ff0a6-0000-4000-8000-000000000000/active-session',
  ])('answers 404 with a singular error for %s', async (path) => {
    const { status, body } = await kit(path);
    expect(status).toBe(404);
    expect(body.error?.code).toBe(404);
    expect(body.errors).toBeUndefined();
  });

  test('answers an unknown route as the gateway does, and an id that is no UUID with 400', async () => {
    const unknown = await kit('/{app}/sessions/peer-report/a/b/c');
    expect([unknown.status, listOf(unknown.body.errors)[0]?.code]).toEqual([404, 7003]);
    expect((await kit('/{app}/sessions/..%2Fevil')).status).toBe(400);
    expect((await kit('/{app}/sessions/%E0%A4%A')).status).toBe(400);
  });

  test('counts calls per token, says so in headers, and refuses with Retry-After beyond the limit', async () => {
    await control('POST', '/rate-limit', { limit: 3, windowMs: 60_000 });
    const answers = [await kit('/apps'), await kit('/apps'), await kit('/apps'), await kit('/apps')];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers[1]?.headers.get('ratelimit')).toBe('"default";r=1;t=60');
    expect(answers[1]?.headers.get('ratelimit-policy')).toBe('"default";q=3;w=60');
    expect(answers[1]?.headers.get('retry-after')).toBeNull();
    expect(answers[3]?.headers.get('retry-after')).toBe('60');
    await control('POST', '/rate-limit', { limit: 100_000, windowMs: 300_000 });
    expect((await kit('/apps')).headers.get('date')).toBe('Wed, 11 Mar 2026 10:20:30 GMT');
  });
});

describe('peer reports', () => {
  test('hold one part per filter and refuse a comma list', async () => {
    const host = (await rows(participants('standup'))).find(({ preset_name }) => String(preset_name) === 'group_call_host');
    const report = async (query: string): Promise<Json | undefined> =>
      (await kit(`/{app}/sessions/peer-report/${host?.id}${query}`)).body.data?.participant?.peer_report;
    expect(Object.keys((await report('?filters=events')) ?? {})).toEqual(['metadata']);
    expect(Object.keys((await report('?filters=ip_information'))?.metadata ?? {})).toEqual(['ip_information']);
    expect(Object.keys((await report('?filters=quality_stats')) ?? {})).toEqual(['quality']);
    expect((await kit(`/{app}/sessions/peer-report/${host?.id}?filters=device_info,events`)).status).toBe(400);
    const older = await kit(participants('standup', `/${host?.id}?filters=device_info,events`));
    expect(Object.keys(older.body.data?.participant?.peer_report?.metadata ?? {})).toContain('events');
    for (const wrong of ['device_info,%20events', 'device_info,', 'everything'])
      expect((await kit(participants('standup', `/${host?.id}?filters=${wrong}`))).status, wrong).toBe(400);
  });

  test('stand beside the participant as the list has it, by the id in any case', async () => {
    const [first] = await rows(participants('oddities', '?per_page=1&include_peer_events=true'));
    const last = (await rows(participants('oddities', '?per_page=200&include_peer_events=true'))).findLast(({ id }) => id === first?.id);
    const asked = participants('oddities', `/${String(first?.id).toUpperCase()}?include_peer_events=true`);
    expect((await kit(asked)).body.data?.participant).toEqual(last);
    expect(last?.updated_at).not.toBe(first?.updated_at);
    expect((await kit(participants('oddities', `/${scenarioIds.standup}`))).status).toBe(404);
  });

  const qualityOf = async (row: Json | undefined) =>
    (await kit(`/{app}/sessions/peer-report/${row?.id}?filters=quality_stats`)).body.data?.participant?.peer_report?.quality;
  const classRows = async () => {
    const all = await rows(participants('class', '?per_page=200'));
    const isHost = ({ preset_name: preset }: Json) => String(preset) === 'group_call_host';
    return { host: all.find(isHost), guests: all.filter((row) => !isHost(row)) };
  };
  const timeOf = ({ timestamp }: Json): number => Date.parse(String(timestamp));

  test('sample about every ten seconds, a little late and with some missing, with running totals and times in seconds', async () => {
    const host = (await rows(participants('standup'))).find(({ preset_name }) => String(preset_name) === 'group_call_host');
    const quality = await qualityOf(host);
    const samples = listOf(quality?.audio_producer);
    expect(samples.length).toBeGreaterThan(70);
    const steps = samples.slice(1).map((sample, index) => timeOf(sample) - timeOf(samples[index] ?? sample));
    expect(steps.filter((step) => step > 9_000 && step < 11_000).length).toBeGreaterThan(0.9 * steps.length);
    expect(new Set(steps).size).toBeGreaterThan(10);
    expect(steps.some((step) => step > 15_000)).toBe(true);
    const bytes = samples.map(({ bytes_sent }) => Number(bytes_sent));
    expect(bytes.slice(1).every((total, index) => total >= (bytes[index] ?? 0))).toBe(true);
    expect(samples.every(({ rtt, mos_quality: mos }) => Number(rtt) < 2 && Number(mos) >= 1 && Number(mos) <= 5)).toBe(true);
    expect(listOf(quality?.screenshare_video_producer).length).toBeGreaterThan(0);
    expect(quality?.audio_producer_cumulative?.rtt).toHaveProperty('100ms_or_greater_event_fraction');
  });

  test('list each received stream by itself, at its own times, and who sent it', async () => {
    const { host, guests } = await classRows();
    const guest = guests[1];
    const received = listOf((await qualityOf(guest))?.audio_consumer);
    const streams = Map.groupBy(received, ({ consumer_id: id, producer_id: producer }) => `${id} ${producer}`);
    expect(streams.size).toBeGreaterThanOrEqual(3);
    const firsts = [...streams.values()].map(([first]) => (first ? timeOf(first) % 10_000 : 0));
    expect(new Set(firsts).size).toBe(firsts.length);
    const sent = listOf((await qualityOf(host))?.audio_producer).map(({ producer_id: id }) => id);
    const fromHost = received.filter(({ peer_id: id }) => String(id) === String(host?.id));
    expect(fromHost.length).toBeGreaterThan(50);
    expect(fromHost.every(({ producer_id: id }) => sent.includes(id))).toBe(true);
  });

  test('show a silent microphone by next to no packets', async () => {
    const { guests } = await classRows();
    const packets = listOf((await qualityOf(guests[1]))?.audio_producer).map(({ packets_sent }) => Number(packets_sent));
    const rises = packets.slice(1).map((total, index) => total - (packets[index] ?? 0));
    expect(rises.filter((rise) => rise < 50).length).toBeGreaterThan(20);
    expect(rises.some((rise) => rise > 400)).toBe(true);
  });

  test('show a bad uplink at the sender and, at the same time, at everybody who receives it', async () => {
    const { host, guests } = await classRows();
    const losses = (samples: Json[]) =>
      samples.slice(1).flatMap((sample, index) => {
        const lost = Number(sample.packets_lost) - Number(samples[index]?.packets_lost);
        return lost > 20 ? [Math.round(timeOf(sample) / 60_000)] : [];
      });
    const sentBadly = new Set(losses(listOf((await qualityOf(host))?.video_producer)));
    expect(sentBadly.size).toBeGreaterThan(1);
    for (const guest of guests.slice(0, 8)) {
      const fromHost = listOf((await qualityOf(guest))?.video_consumer).filter(({ peer_id: id }) => String(id) === String(host?.id));
      const bad = losses(fromHost);
      if (fromHost.length > 200) expect(bad.some((minute) => sentBadly.has(minute))).toBe(true);
    }
  });

  test('are missing for a few peers, always the same ones', async () => {
    const ids = (await rows(participants('webinar', '?per_page=200'))).map(({ id }) => String(id));
    const missing = async (): Promise<string[]> => {
      const statuses = await Promise.all(
        ids.map(async (id) => (await kit(`/{app}/sessions/peer-report/${id}?filters=ip_information`)).status),
      );
      return ids.filter((_, index) => statuses[index] === 404);
    };
    const first = await missing();
    expect(first.length).toBeGreaterThan(0);
    expect(first.length).toBeLessThan(20);
    expect(await missing()).toEqual(first);
  });
});
