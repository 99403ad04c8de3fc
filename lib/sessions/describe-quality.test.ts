import { describe, expect, test } from 'vitest';
import { database } from '@/lib/db/database';
import { ownDatabase } from '@/lib/db/testing/own-database';
import type { Connection } from '@/lib/domain/connection';
import type { ReportFilter, ReportParts } from '@/lib/domain/peer-report';
import type { QualityStats } from '@/lib/domain/quality/quality-stream';
import { losing, seconds, start, statsOf, tens } from '@/lib/domain/quality/testing/sample-stream';
import { words } from '@/lib/providers/id-forms';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { pack } from './archive/archive-content';
import { archiveReport, readArchivedReport } from './archive/archived-report';
import { countOptions, defaultSwitches } from './counting/count-options';
import { countRecord } from './counting/counted-session';
import { describeQuality } from './describe-quality';
import { type ConnectionReports, readPersonReports } from './peer-reports';
import type { KeptSession } from './read-senders';
import { fakeProvider, rowsNumbered, session } from './testing/fake-provider';

ownDatabase();

const origin = 'quality';
const length = 60;
const bad = tens(length).map((_, index) => (index >= 20 && index < 30 ? 9 : 0));
const well = bad.map(() => 0);
/** The teacher is `p0`, all others listen. */
const connections: Connection[] = rowsNumbered(4).map((row) => ({
  ...row,
  reportId: row.id,
  joinedAt: start,
  leftAt: seconds(length * 10),
}));
const received = (from: string, percents: number[], more: object = {}) =>
  losing(percents, { direction: 'received', peerId: from, ...more });

function counted() {
  const progress = { loaded: 4, total: 4 };
  const read = { answeredAt: seconds(9_000), readAt: seconds(9_000), ended: true, incomplete: false, failure: null };
  const record = { session: { ...session, startedAt: start, endedAt: seconds(length * 10) }, rooms: [], connections, progress, ...read };
  return countRecord(record, words, countOptions(defaultSwitches)).count;
}

async function keep(sessionId: string, reportId: string, stats: QualityStats, at = 1_000) {
  await archiveReport(await database(), { origin, sessionId, reportId, filter: 'quality_stats' }, stats, at);
}

function fail(error: Error): never {
  throw error;
}

/** What is told of `p1`, who received this. */
async function tell(session: Partial<KeptSession>, reports: ConnectionReports) {
  const count = counted();
  const person = count.people.find(({ id }) => id === 'u1');
  if (person === undefined) throw new Error('Nobody was counted.');
  return describeQuality({ origin, sessionId: 's', connections, ...session }, count, person, [reports]);
}
const described = async (session: Partial<KeptSession>, stats: QualityStats) =>
  (await tell(session, { quality_stats: { data: stats } })).quality;

describe('whose it was', () => {
  test('is the teacher’s, whose uplink was bad, whatever came well from another', async () => {
    await keep('kept', 'p0', statsOf(losing(bad)));
    const quality = await described({ sessionId: 'kept' }, statsOf(received('P0', bad), received('p2', well)));
    expect(quality).toMatchObject({ grade: 'fair', line: 'audio received loss', steps: { good: 50, fair: 10, poor: 0, none: 0 } });
    expect(quality).toMatchObject({ whose: 'other', whoseSteps: 10, others: [{ id: 'u0', steps: 10 }] });
  });

  test.each([
    [
      'kept',
      { whose: 'other', whoseSteps: 10, whoseRuns: [[20, 29]], others: [{ id: 'u0', name: 'Person 0', steps: 10 }], unreadSteps: 0 },
    ],
    ['not kept', { whose: null, whoseSteps: 0, others: [], unreadSteps: 10, unread: [{ id: 'u0', name: 'Person 0', steps: 10 }] }],
    ['sent well', { whose: null, whoseSteps: 0, others: [], unreadSteps: 0, unread: [] }],
  ])('is known when the sender’s report is %s', async (sessionId, expected) => {
    if (sessionId === 'sent well') await keep(sessionId, 'p0', statsOf(losing(well)));
    if (sessionId === 'kept') await keep(sessionId, 'p0', statsOf(losing(bad)));
    expect(await described({ sessionId }, statsOf(received('P0', bad)))).toMatchObject(expected);
  });

  test('does not use what was kept after a report was made', async () => {
    await keep('frozen', 'p0', statsOf(losing(bad)), 2_000);
    expect(await described({ sessionId: 'frozen', until: 1_999 }, statsOf(received('p0', bad)))).toMatchObject({
      whoseSteps: 0,
      unreadSteps: 10,
    });
    expect(await described({ sessionId: 'frozen', until: 2_000 }, statsOf(received('p0', bad)))).toMatchObject({ whoseSteps: 10 });
  });

  test('is found by the stream where the vendor tells no peer', async () => {
    await keep('streams', 'p2', statsOf(losing(well, { producerId: 'stream-2' })));
    await keep('streams', 'p3', statsOf(losing(bad, { producerId: 'stream-3' })));
    const stats = statsOf(losing(bad, { direction: 'received', producerId: 'stream-3' }));
    expect(await described({ sessionId: 'streams' }, stats)).toMatchObject({ whose: 'other', whoseSteps: 10 });
  });

  test('is never somebody else’s where they received themselves', async () => {
    const own = statsOf(losing(bad, { media: 'video' }), received('p1', bad));
    await keep('own', 'p1', own);
    expect(await described({ sessionId: 'own' }, own)).toMatchObject({ whoseSteps: 0, unreadSteps: 0 });
  });
});

describe('what is answered', () => {
  test('has one letter and one value a step, and no id of a stream', async () => {
    const { reports, quality } = await tell(
      {},
      { quality_stats: { data: statsOf(received('stream-canary', bad, { producerId: 'canary' })) } },
    );
    const line = { media: 'audio', direction: 'received', metric: 'loss' };
    const letters = `${'g'.repeat(20)}${'p'.repeat(10)}${'g'.repeat(30)}`;
    expect(reports).toMatchObject([{ quality_stats: { data: { unit: null, lines: [{ ...line, steps: letters, values: bad }] } } }]);
    expect(quality).toMatchObject({ stepMs: 10_000, startedAt: new Date(start).toISOString(), firstStep: 0 });
    expect(quality?.lines).toEqual([{ line: 'audio received loss', steps: letters }]);
    expect(JSON.stringify([reports, quality])).not.toContain('canary');
  });

  test.each([
    ['not_found', 'no-report'],
    ['no_report', 'no-report'],
    ['timeout', 'not-read'],
    ['not_kept', 'not-read'],
  ])('says why there is no grade: %s', async (code, why) => {
    const { quality } = await tell({}, { quality_stats: { error: { code, message: '' } } });
    expect(quality).toMatchObject({ grade: null, why });
  });

  test('says so of an empty report and of a short one, and nothing where quality was not asked for', async () => {
    expect(await described({}, statsOf())).toMatchObject({ grade: null, why: 'no-report' });
    expect(await described({}, statsOf(losing([0, 0, 0])))).toMatchObject({ grade: null, why: 'too-little', steps: { good: 3, none: 57 } });
    expect(await tell({}, { events: { data: [] } })).toEqual({ reports: [{ events: { data: [] } }] });
  });
});

describe('what an earlier version kept', () => {
  const older = { series: [{ media: 'audio', direction: 'sent', metric: 'rtt', at: [seconds(5)], values: [80] }], notes: ['A note.'] };
  const keepOlder = async (sessionId: string) => {
    const row = { origin, session_id: sessionId, report_id: 'p1', filter: 'quality_stats' as const, read_at: 1_000 };
    const db = await database();
    await db
      .insertInto('archived_report')
      .values({ ...row, ...(await pack(older)) })
      .execute();
  };
  const read = async (sessionId: string, answer: () => QualityStats) => {
    const asked: ReportFilter[] = [];
    const getReportPart: Provider['getReportPart'] = async (_, __, filter) => {
      asked.push(filter);
      return { data: answer() as ReportParts[typeof filter], asOf: 0 };
    };
    const fake = fakeProvider({ rows: [] });
    const provider = {
      ...fake,
      origin,
      source: { ...fake.source, can: { ...fake.source.can, filters: ['quality_stats' as const] } },
      getReportPart,
    };
    const person = counted().people.find(({ id }) => id === 'u1');
    if (person === undefined) throw new Error('Nobody was counted.');
    const [reports] = await readPersonReports({ provider, sessionId, live: false, filters: ['quality_stats'] }, person);
    return { asked, reports: reports ?? {} };
  };

  test('is read again once, and keeps the time since when it is kept', async () => {
    await keepOlder('again');
    const fresh = statsOf(losing(well));
    expect(await read('again', () => fresh)).toEqual({ asked: ['quality_stats'], reports: { quality_stats: { data: fresh } } });
    const key = { origin, sessionId: 'again', reportId: 'p1', filter: 'quality_stats' } as const;
    expect(await readArchivedReport(await database(), key, 1_000)).toEqual(fresh);
  });

  test.each([
    ['gone', () => fail(new ProviderError({ kind: 'not-found', provider: 'Fake' }))],
    ['empty', () => statsOf()],
  ])('is shown without a grade where the provider’s own is %s', async (sessionId, answer) => {
    await keepOlder(sessionId);
    const { reports } = await read(sessionId, answer);
    const { reports: shown, quality } = await tell({ sessionId }, reports);
    expect(quality).toMatchObject({ grade: null, why: 'not-read' });
    const [part] = shown;
    expect(part?.quality_stats).toMatchObject({
      data: {
        lines: [{ metric: 'rtt', steps: expect.stringMatching(/^v-+$/) }],
        notes: ['A note.', expect.stringContaining('earlier version')],
      },
    });
  });
});
