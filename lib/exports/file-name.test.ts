import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachment, fileName } from './file-name';

const at = '2026-11-17T23:30:00.000Z';

describe('the name of a file', () => {
  it('tells the session and its day in the chosen zone', () => {
    expect(fileName('Algebra II', at, 'UTC', 'csv').plain).toBe('rollcall-algebra-ii-2026-11-17.csv');
    expect(fileName('Algebra II', at, 'Europe/Berlin', 'csv').plain).toBe('rollcall-algebra-ii-2026-11-18.csv');
    expect(fileName(null, null, 'UTC', 'json').plain).toBe('rollcall-session.json');
  });

  it('keeps other scripts in the full name', () => {
    expect(attachment(fileName('Über Größe', at, 'UTC', 'csv'))).toBe(
      `attachment; filename="rollcall-uber-gro-e-2026-11-17.csv"; filename*=UTF-8''rollcall-%C3%BCber-gr%C3%B6%C3%9Fe-2026-11-17.csv`,
    );
    expect(fileName('数学', at, 'UTC', 'csv')).toEqual({ plain: 'rollcall-session-2026-11-17.csv', full: 'rollcall-数学-2026-11-17.csv' });
  });

  it('lets nothing through that means something to a header or a file system', () => {
    for (const title of ['../../etc/passwd', 'a"\r\nX-Evil: 1', 'C:\\con', '\u202egpj.exe', 'a/b;c=d', '\ud800', '🙂'.repeat(300)]) {
      const { plain, full } = fileName(title, at, 'UTC', 'csv');
      expect(plain).toMatch(/^rollcall-[a-z0-9-]+-2026-11-17\.csv$/);
      expect(full).toMatch(/^rollcall-[\p{L}\p{M}\p{N}-]+-2026-11-17\.csv$/u);
    }
  });

  it('is a valid header, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const value = attachment(fileName(title, at, 'UTC', 'xlsx'));
        expect(new Headers({ 'content-disposition': value }).get('content-disposition')).toBe(value);
        expect(value).toMatch(/^attachment; filename="[a-z0-9.-]{1,110}"(; filename\*=UTF-8''[\w.~%-]+)?$/);
      }),
      { numRuns: 300 },
    );
  });
});
