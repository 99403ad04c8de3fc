import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachment, fileName } from './file-name';

const at = '2026-11-17T23:30:59.999Z';
const named = (title: string | null, zone = 'UTC', ending = 'csv', startedAt: string | null = at, marks: string[] = []) =>
  fileName({ title, startedAt, zone, marks }, ending);

describe('the name of a file', () => {
  test('tells the session, its day and its time in the chosen zone', () => {
    expect(named('Algebra II').plain).toBe('rollcall-algebra-ii-2026-11-17-2330.csv');
    expect(named('Algebra II', 'Europe/Berlin').plain).toBe('rollcall-algebra-ii-2026-11-18-0030.csv');
    expect(named('Algebra II', 'Asia/Kathmandu').plain).toBe('rollcall-algebra-ii-2026-11-18-0515.csv');
    expect(named(null, 'UTC', 'json', null).plain).toBe('rollcall-session.json');
  });

  test.each(['csv', 'xlsx', 'json'])('differs between two lessons of one title on one day, as %s too', (ending) => {
    for (const title of ['Algebra II', '数学', null])
      for (const zone of ['UTC', 'Europe/Berlin', 'Pacific/Apia', 'Asia/Kathmandu']) {
        const starts = ['2026-11-24T08:00:00.000Z', '2026-11-24T08:50:00.000Z', '2026-11-24T13:00:00.000Z'];
        const names = starts.map((start) => named(title, zone, ending, start));
        expect(new Set(names.map(({ plain }) => plain)).size).toBe(3);
        expect(new Set(names.map(({ full }) => full)).size).toBe(3);
      }
  });

  test('differs in the hour that comes twice', () => {
    const names = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'].map(
      (start) => named('Night', 'Europe/Berlin', 'csv', start).plain,
    );
    expect(names).toEqual(['rollcall-night-2026-10-25-0230+0200.csv', 'rollcall-night-2026-10-25-0230+0100.csv']);
    expect(named('Night', 'America/New_York', 'csv', '2026-11-01T06:30:00.000Z').plain).toBe('rollcall-night-2026-11-01-0130-0500.csv');
  });

  test('says what was counted otherwise', () => {
    expect(named('A', 'UTC', 'csv', at, ['main']).plain).toBe('rollcall-a-2026-11-17-2330-main.csv');
    expect(named('A', 'UTC', 'csv', at, ['main', 'all']).plain).toBe('rollcall-a-2026-11-17-2330-main-all.csv');
  });

  test('keeps other scripts in the full name', () => {
    expect(attachment(named('Über Größe'))).toBe(
      `attachment; filename="rollcall-uber-gro-e-2026-11-17-2330.csv"; filename*=UTF-8''rollcall-%C3%BCber-gr%C3%B6%C3%9Fe-2026-11-17-2330.csv`,
    );
    expect(named('数学')).toEqual({ plain: 'rollcall-session-2026-11-17-2330.csv', full: 'rollcall-数学-2026-11-17-2330.csv' });
  });

  test('lets nothing through that means something to a header or a file system', () => {
    for (const title of ['../../etc/passwd', 'a"\r\nX-Evil: 1', 'C:\\con', '\u202egpj.exe', 'a/b;c=d', '\ud800', '🙂'.repeat(300)]) {
      const { plain, full } = named(title);
      expect(plain).toMatch(/^rollcall-[a-z0-9-]+-2026-11-17-2330\.csv$/);
      expect(full).toMatch(/^rollcall-[\p{L}\p{M}\p{N}-]+-2026-11-17-2330\.csv$/u);
    }
  });

  test('is a valid header, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const value = attachment(named(title, 'UTC', 'xlsx'));
        expect(new Headers({ 'content-disposition': value }).get('content-disposition')).toBe(value);
        expect(value).toMatch(/^attachment; filename="[a-z0-9.-]{1,110}"(; filename\*=UTF-8''[\w.~%-]+)?$/);
      }),
      { numRuns: 300 },
    );
  });
});
