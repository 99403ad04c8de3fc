import { describe, expect, test } from 'vitest';
import { toSessionAnswer } from '@/lib/domain/answers/to-session-answer';
import { count, m, row, session } from '@/lib/domain/testing/sample-session';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { wordsOf } from '@/lib/messages/words-of';
import { aboutLines } from './about-lines';

const words = wordsOf('en');

const answer = toSessionAnswer({
  session: session(),
  rooms: [],
  count: count([row({ joinedAt: m(0), leftAt: m(60) })]),
  freshness: { state: 'finalizing', readAt: '2026-11-17T12:00:00.000Z', stale: false, reason: null, reasonCode: null, refreshMs: null },
  progress: { loaded: 200, total: 200 },
  incomplete: false,
});

function stateOf(session: Partial<typeof answer>): string {
  const query = { view: 'people' } as const;
  const scope = { rooms: 'all', counted: 'people', window: 'core' } as const;
  const asked = { sourceName: null, zone: 'UTC', thresholds: defaultThresholds, query, scope, rows: 1, words };
  return aboutLines({ session: { ...answer, ...session }, ...asked }).find(([label]) => label === 'State of the figures')?.[1] ?? '';
}

describe('the head of a file', () => {
  test('says of what is whole only whether its figures may still change', () => {
    expect(stateOf({})).toBe('ended lately: figures may still change');
  });

  test('says when the provider gave fewer records than it announced', () => {
    expect(stateOf({ incomplete: true })).toContain('The provider announced more records than it gave');
  });

  test('says when not all had been read, and why the provider could not be asked again', () => {
    expect(stateOf({ progress: { loaded: 200, total: 500 } })).toContain('Only 200 of 500 records had been read');
    const stale = { ...answer.freshness, stale: true, reason: 'Fake does not answer.' };
    expect(stateOf({ freshness: stale })).toContain('The provider could not be asked again: Fake does not answer');
  });

  test.each([
    ['UTC', ''],
    ['Europe/Berlin', ' (2026-11-17 11:00:00/2026-11-17 12:00:00 Europe/Berlin)'],
    ['Asia/Kathmandu', ' (2026-11-17 15:45:00/2026-11-17 16:45:00 Asia/Kathmandu)'],
  ])('has the times of the window and of the range in UTC and in %s', (zone, local) => {
    const present = { from: m(0), to: m(60) };
    const query = { view: 'people', present } as const;
    const scope = { rooms: 'all', counted: 'people', window: 'core' } as const;
    const lines = new Map(
      aboutLines({ session: answer, sourceName: null, zone, thresholds: defaultThresholds, query, scope, rows: 1, words }),
    );
    const span = `2026-11-17T10:00:00.000Z/2026-11-17T11:00:00.000Z${local}`;
    expect(lines.get('Attendance window')).toBe(`${span}, while anybody was in`);
    expect(lines.get('Rows')).toBe(`1 (one row a person; only present in ${span})`);
  });

  test('has every time in both zones, and distinguishes the two passes of an hour', () => {
    const [startedAt, endedAt] = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'];
    const night = {
      ...answer,
      startedAt,
      endedAt,
      attendanceWindow: { start: startedAt, end: endedAt, crowd: 3, begins: 2, ends: 2, occupiedMs: 3_600_000 },
    };
    const scope = { rooms: 'all', counted: 'people', window: 'core' } as const;
    const query = { view: 'people' } as const;
    const lines = aboutLines({
      session: night,
      sourceName: null,
      zone: 'Europe/Berlin',
      thresholds: defaultThresholds,
      query,
      scope,
      rows: 1,
      words,
    });
    const said = new Map(lines);
    expect(said.get('Started')).toBe('2026-10-25T00:30:00.000Z (2026-10-25 02:30:00+02:00 Europe/Berlin)');
    expect(said.get('Ended')).toBe('2026-10-25T01:30:00.000Z (2026-10-25 02:30:00+01:00 Europe/Berlin)');
    for (const [label, text] of lines) if (/\d{4}-\d\d-\d\dT/.test(text)) expect(text, label).toContain('Europe/Berlin)');
    expect(said.get('Attendance window')).toContain('02:30:00+02:00/2026-10-25 02:30:00+01:00 Europe/Berlin)');
  });

  test('is in German for whoever reads German', () => {
    const query = { view: 'people', verdict: 'absent', neverCame: 'with' } as const;
    const scope = { rooms: 'all', counted: 'people', window: 'core' } as const;
    const asked = { sourceName: null, zone: 'UTC', thresholds: defaultThresholds, query, scope, rows: 1, words: wordsOf('de') };
    const lines = new Map(aboutLines({ session: answer, ...asked }));
    expect(lines.get('Zeilen')).toBe('1 (eine Zeile je Person; nur Urteil abwesend, und wer eingeladen war und nicht kam)');
    expect(lines.get('Stand der Zahlen')).toBe('eben beendet: die Zahlen können sich noch ändern');
  });
});
