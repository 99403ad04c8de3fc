import { toSessionAnswer } from '@/lib/domain/answers/to-session-answer';
import type { Connection } from '@/lib/domain/connection';
import { listPeople } from '@/lib/domain/lists/list-people';
import type { Session } from '@/lib/domain/session';
import { count, session as sampleSession } from '@/lib/domain/testing/sample-session';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { allColumns } from '@/lib/exports/export-columns';
import { exportFile } from '@/lib/exports/export-file';
import { wordsOf } from '@/lib/messages/words-of';
import { readCsv } from './read-csv';

type ExportInput = Parameters<typeof exportFile>[0];

/** For tests: what is written of a session and its rows, from the archive, people by their joining. */
export function sampleInput(connections: Connection[], sessionFields: Partial<Session> = {}): ExportInput {
  const session = sampleSession({ title: 'Algebra II', ...sessionFields });
  const counted = count(connections, { session, answeredAt: Date.UTC(2100, 0, 1) });
  const query = { view: 'people', sort: 'joinedAt', order: 'asc' } as const;
  const number = connections.length;
  const freshness = {
    state: 'archived',
    readAt: '2026-11-17T12:00:00.000Z',
    stale: false,
    reason: null,
    reasonCode: null,
    refreshMs: null,
  } as const;
  const progress = { loaded: number, total: number };
  return {
    session: toSessionAnswer({ session, rooms: [], count: counted, freshness, progress, incomplete: false }),
    rows: listPeople(counted, query, defaultThresholds).rows,
    span: null,
    columns: allColumns,
    sourceName: 'RealtimeKit',
    zone: 'Europe/Berlin',
    thresholds: defaultThresholds,
    query,
    scope: { rooms: 'all', counted: 'people', window: 'core' },
    format: 'csv',
    locale: undefined,
    head: true,
    words: wordsOf('en'),
  };
}

/** For tests: a file's bytes and its headers. */
export async function writeFile(input: ExportInput) {
  const file = exportFile(input);
  return { ...file, bytes: Buffer.from(await new Response(file.body()).arrayBuffer()) };
}

/** For tests: the records of a CSV file; throws where the file is none, or does not begin with its byte order mark. */
export async function writeCsv(input: ExportInput, separator: ',' | ';' = ','): Promise<string[][]> {
  const written = (await writeFile({ ...input, format: 'csv' })).bytes.toString('utf8');
  if (!written.startsWith('\ufeff')) throw new Error('The file has no byte order mark.');
  return readCsv(written.slice(1), separator);
}
