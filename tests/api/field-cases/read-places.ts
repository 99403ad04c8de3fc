import type { ParticipantAnswer, ParticipantRow, ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { MadeReportAnswer } from '@/lib/domain/answers/report-answer';
import type { SessionAnswer, SessionsAnswer, Summary } from '@/lib/domain/answers/session-answer';
import type { TimelineAnswer } from '@/lib/domain/answers/timeline-answer';
import { laneKinds, laneMarks } from '@/lib/domain/lane-marks';
import { percentOf } from '@/lib/exports/export-value';
import { readCsv } from '@/lib/exports/testing/read-csv';
import { readSheet } from '@/lib/exports/testing/read-sheet';
import { type Answer, allOn, type startReports } from '@/tests/api/reports/report-server';
import type { PersonFacts, PlaceFacts, SessionFacts } from './facts';
import type { SentSession } from './sent-session';

export type Ask = Awaited<ReturnType<typeof startReports>>['ask'];

/** A session as somebody reads it: a member, or a recipient of a link to it. */
export interface Reader {
  who: 'member' | 'recipient';
  /** Address of the session, or of the report. */
  base: string;
  get: <Body>(rest: string) => Promise<Pick<Answer<Body>, 'body' | 'text' | 'bytes' | 'headers'>>;
}

const sourceOf = ({ vendor }: SentSession) => `/api/sources/${vendor}`;

function readerOf(ask: Ask, who: Reader['who'], base: string, key?: string): Reader {
  const get: Reader['get'] = async <Body>(rest: string) => {
    const answer = await ask<Body>('GET', `${base}${rest}`, key === undefined ? {} : { key });
    if (answer.status !== 200) throw new Error(`${base}${rest}: ${answer.status} ${answer.text}`);
    return answer;
  };
  return { who, base, get };
}

/** Reads a session for the first time, as whoever opens its page. */
export async function openSession(ask: Ask, sent: SentSession): Promise<Reader> {
  const member = readerOf(ask, 'member', `${sourceOf(sent)}/sessions/${sent.id}`);
  await member.get('');
  return member;
}

/** Makes a link to a session that shows all there is to show, as it stands or as it goes on, and opens it. */
export async function shareSession(ask: Ask, { vendor, id }: SentSession, mode: 'frozen' | 'live' = 'frozen'): Promise<Reader> {
  const fields = { externalId: true, role: true };
  const body = { source: vendor, sessionId: id, title: '', include: allOn, names: 'full', fields, mode };
  const answer = await ask<MadeReportAnswer>('POST', '/api/reports', { body });
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
  const { report, link } = answer.body;
  return readerOf(ask, 'recipient', `/api/r/${report.id}`, link.split('#')[1] ?? '');
}

function ofRow(row: ParticipantRow): Partial<PersonFacts> {
  return { ...row, attendance: row.attendance === null ? null : percentOf(row.attendance) };
}

function ofSummary({ people, peak, notCounted, present, partial, absent, late, leftEarly, ...rest }: Summary): Partial<SessionFacts> {
  const { reconnects, absences, roomChanges } = rest;
  return { people, peak, notCounted, in: rest.in, present, partial, absent, late, leftEarly, reconnects, absences, roomChanges };
}

const ofSession = ({ status, startedAt, endedAt, summary }: SessionAnswer): Partial<SessionFacts> => ({
  status,
  startedAt,
  endedAt,
  ...ofSummary(summary),
});

const verdicts = ['absent', 'partial', 'present'] as const;

/** Lanes name nobody: `rows` says whose they are. Who is not judged is drawn as somebody present. */
function ofLanes({ start, lanes }: TimelineAnswer, rows: readonly ParticipantRow[]): Partial<PersonFacts>[] {
  const instant = (ms: number | undefined) => (ms === undefined ? null : new Date(Date.parse(start) + ms).toISOString());
  return lanes.ids.map((id, lane) => {
    const [first = 0, end = 0] = [lanes.offset[lane], lanes.offset[lane + 1]];
    const kind = lanes.kind[lane] ?? 0;
    const row = rows.find((one) => one.id === id);
    let presentMs = 0;
    for (let at = first; at < end; at += 1) presentMs += (lanes.end[at] ?? 0) - (lanes.start[at] ?? 0);
    const isIn = ((lanes.marks[end - 1] ?? 0) & laneMarks.stillIn) > 0 && end > first;
    return {
      name: row?.name ?? null,
      presentMs,
      joinedAt: end > first ? instant(lanes.start[first]) : null,
      leftAt: end > first && !isIn ? instant(lanes.end[end - 1]) : null,
      verdict: row?.verdict === null ? null : (verdicts[kind & 3] ?? null),
      counted: (kind & laneKinds.notCounted) === 0,
    };
  });
}

const states = { in: 'in', left: 'left', 'no readable time': 'never', 'never came': 'never-came' } as const;
const isState = (word: string): word is keyof typeof states => word in states;
const verdictOf = (word: string) => verdicts.find((verdict) => verdict === word) ?? null;
const textOf = (cell: string) => (cell === '' ? null : cell);
const numberOf = (cell: string) => (cell === '' ? null : Number(cell));

/** What stands in the cells of a workbook's first sheet that are typed as text, as a spreadsheet shows it. */
export function workbookTexts(bytes: Buffer): string[] {
  return readSheet(bytes).flatMap((cells) => cells.flatMap((cell) => (cell !== null && 'text' in cell ? [cell.text] : [])));
}

/** The lines of a CSV file below its header, and the header. */
export function csvTable(text: string, separator: ',' | ';' = ','): { header: string[]; rows: string[][]; about: Map<string, string> } {
  const records = readCsv(text.replace(/^\ufeff/, ''), separator);
  const top = records.findIndex(([first]) => first === 'Name');
  const about = new Map(records.slice(0, top).map(([label = '', said = '']) => [label, said]));
  return { header: records[top] ?? [], rows: records.slice(top + 1), about };
}

function ofCsv(text: string): Pick<PlaceFacts, 'session' | 'people'> {
  const { header, rows, about } = csvTable(text);
  const [people, peak] = [...(about.get('People') ?? '').matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return {
    session: { people: people ?? null, peak: peak ?? null, status: about.get('Ended') === 'live' ? 'live' : 'ended' },
    people: rows.map((cells) => {
      const cell = (column: string) => cells[header.indexOf(column)] ?? '';
      const state = cell('State');
      return {
        name: textOf(cell('Name')),
        externalId: textOf(cell('Custom id')),
        role: textOf(cell('Role')),
        ...(isState(state) ? { state: states[state] } : {}),
        joinedAt: textOf(cell('Joined (UTC)')),
        leftAt: textOf(cell('Left (UTC)')),
        presentMs: numberOf(cell('Present (ms)')),
        attendance: numberOf(cell('Attendance (%)')),
        verdict: verdictOf(cell('Verdict')),
        late: cell('Late') === 'yes',
        leftEarly: cell('Left early') === 'yes',
        joins: numberOf(cell('Joins')),
        reconnects: numberOf(cell('Reconnects')),
        absences: numberOf(cell('Absences')),
        counted: cell('Counted') === 'yes',
      };
    }),
  };
}

/** What a reader is told by the session itself, its people, each of them, the timeline and the files. */
export async function readPlaces({ who, get }: Reader): Promise<PlaceFacts[]> {
  const { body: session } = await get<SessionAnswer>('');
  const { body: list } = await get<ParticipantsAnswer>('/participants?perPage=200');
  const { body: timeline } = await get<TimelineAnswer>('/timeline');
  const { text: csv } = await get('/export?format=csv');
  const { body: json } = await get<{ session: SessionAnswer; items: ParticipantRow[] }>('/export?format=json');
  const people: Partial<PersonFacts>[] = [];
  for (const { id } of list.items) people.push(ofRow((await get<ParticipantAnswer>(`/participants/${id}`)).body.participant));
  const places: PlaceFacts[] = [
    { place: 'session', session: ofSession(session) },
    { place: 'participants', people: list.items.map(ofRow) },
    { place: 'participant', people },
    { place: 'timeline', session: { peak: timeline.peak?.people ?? 0 }, people: ofLanes(timeline, list.items) },
    { place: 'CSV', ...ofCsv(csv) },
    { place: 'JSON', session: ofSummary(json.session.summary), people: json.items.map(ofRow) },
  ];
  return places.map((facts) => ({ ...facts, place: `${who}: ${facts.place}` }));
}

/** What the list of sessions tells of a session that has been read. */
export async function readInList(ask: Ask, sent: SentSession): Promise<PlaceFacts> {
  const { body, status, text } = await ask<SessionsAnswer>('GET', `${sourceOf(sent)}/sessions?meetingId=${sent.meetingId}`);
  const item = body.items?.find(({ id }) => id === sent.id);
  if (item === undefined) throw new Error(`It is not in the list: ${status} ${text}`);
  const { status: stands, startedAt, endedAt, people, peak, present, partial, absent } = item;
  return { place: 'list of sessions', session: { status: stands, startedAt, endedAt, people, peak, present, partial, absent } };
}
