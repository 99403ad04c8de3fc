import { describe, expect, test } from 'vitest';
import {
  cutShare,
  formatAgo,
  formatCount,
  formatDate,
  formatDateTime,
  formatDuration,
  formatOffset,
  formatPercent,
  formatRange,
  formatTime,
  formatZone,
  isZone,
} from './format';

const at = '2026-11-17T08:00:12.030Z';

describe('times', () => {
  test('are written in the zone given, with 24 hours', () => {
    expect(formatTime(at, 'Europe/Berlin')).toBe('09:00');
    expect(formatTime('2026-11-17T23:30:00.000Z', 'UTC')).toBe('23:30');
    expect(formatTime('2026-11-17T00:05:00.000Z', 'UTC')).toBe('00:05');
  });

  test('show seconds and milliseconds when asked', () => {
    expect(formatTime(at, 'Europe/Berlin', { seconds: true })).toBe('09:00:12');
    expect(formatTime(Date.parse(at), 'Europe/Berlin', { milliseconds: true })).toBe('09:00:12.030');
  });

  test('have the day that the zone has', () => {
    expect(formatDate('2026-11-17T23:30:00.000Z', 'Asia/Tokyo')).toBe('Wed 18 Nov 2026');
    expect(formatDate('2026-09-01T12:00:00.000Z', 'UTC', { year: false })).toBe('Tue 1 Sep');
    expect(formatDateTime(at, 'Europe/Berlin')).toBe('Tue 17 Nov 2026, 09:00');
  });

  test('are a dash when there is none, never an invalid date', () => {
    expect(formatTime(null, 'UTC')).toBe('–');
    expect(formatTime('gibberish', 'UTC')).toBe('–');
    expect(formatDateTime(Number.NaN, 'UTC')).toBe('–');
    expect(formatDate(9e15, 'UTC')).toBe('–');
  });
});

describe('ranges', () => {
  test('name the day once when both ends are on it', () => {
    expect(formatRange(at, '2026-11-17T09:32:00.000Z', 'Europe/Berlin')).toBe('Tue 17 Nov 2026, 09:00 – 10:32');
  });

  test('name both days when the range crosses midnight in that zone', () => {
    expect(formatRange('2026-11-17T22:30:00.000Z', '2026-11-17T23:30:00.000Z', 'Europe/Berlin')).toBe(
      'Tue 17 Nov 2026, 23:30 – Wed 18 Nov 2026, 00:30',
    );
  });

  test('say which end is missing', () => {
    expect(formatRange(at, null, 'Europe/Berlin')).toBe('since Tue 17 Nov 2026, 09:00');
    expect(formatRange(null, at, 'Europe/Berlin')).toBe('until Tue 17 Nov 2026, 09:00');
    expect(formatRange(null, null, 'Europe/Berlin')).toBe('–');
  });
});

describe('durations', () => {
  test.each([
    [0, '0 s'],
    [38_400, '38 s'],
    [59_700, '59 s'],
    [14 * 60_000 + 30_000, '14 min'],
    [42 * 60_000, '42 min'],
    [59 * 60_000 + 40_000, '59 min'],
    [60 * 60_000, '1 h 00 min'],
    [92 * 60_000, '1 h 32 min'],
    [1_205 * 3_600_000, '1,205 h 00 min'],
  ])('%d ms reads %s', (ms, text) => expect(formatDuration(ms)).toBe(text));

  test('agree with the clock times beside them: both are cut, none is rounded up', () => {
    const [start, end] = ['2026-11-17T14:00:00.000Z', '2026-11-17T14:51:40.000Z'];
    expect(formatRange(start, end, 'UTC')).toContain('14:00 – 14:51');
    expect(formatDuration(Date.parse(end) - Date.parse(start))).toBe('51 min');
  });

  test('keep the seconds when exact', () => {
    expect(formatDuration(80 * 60_000 + 40_000, { exact: true })).toBe('1 h 20 min 40 s');
    expect(formatDuration(348_582, { exact: true })).toBe('5 min 48 s');
    expect(formatDuration(3_600_000, { exact: true })).toBe('1 h 00 min');
  });

  test('are a dash when they cannot be', () => {
    expect(formatDuration(null)).toBe('–');
    expect(formatDuration(Number.NaN)).toBe('–');
    expect(formatDuration(-1)).toBe('–');
  });
});

describe('zones', () => {
  test('are told by more names than are kept at once, in whatever case they come', () => {
    const name = 'europe/berlin';
    for (let number = 0; number < 1_200; number++) {
      const written = [...name].map((letter, at) => ((number >> at) & 1 ? letter.toUpperCase() : letter)).join('');
      expect(formatTime('2026-11-17T13:00:00Z', written)).toBe('14:00');
    }
  });

  test('carry the offset of that instant, summer time included', () => {
    expect(formatZone('Europe/Berlin', at)).toBe('Europe/Berlin (UTC+1)');
    expect(formatZone('Europe/Berlin', '2026-07-01T00:00:00.000Z')).toBe('Europe/Berlin (UTC+2)');
    expect(formatZone('America/New_York', at)).toBe('America/New York (UTC−5)');
    expect(formatOffset('Asia/Kolkata', at)).toBe('UTC+5:30');
    expect(formatZone('UTC', at)).toBe('UTC');
  });

  test('are checked by name', () => {
    expect(isZone('Europe/Berlin')).toBe(true);
    expect(isZone('Europe/Atlantis')).toBe(false);
    expect(isZone('')).toBe(false);
  });
});

describe('figures', () => {
  test('cut a share, so that what is shown meets a threshold only where the share does', () => {
    expect(formatPercent(0.7499)).toBe('74 %');
    expect(formatPercent(0.75)).toBe('75 %');
    expect(formatPercent(0.2499)).toBe('24 %');
    expect(formatPercent(0.25)).toBe('25 %');
    expect(formatPercent(0.75 - Number.EPSILON)).toBe('74 %');
    for (let percent = 0; percent <= 100; percent += 1) expect(formatPercent(percent / 100)).toBe(`${percent} %`);
    for (let tenth = 0; tenth <= 1000; tenth += 1) expect(cutShare(tenth / 1000, 1000)).toBe(tenth);
    expect(cutShare(0.74999, 1000)).toBe(749);
  });

  test('do not pretend that little is nothing, or much all', () => {
    expect(formatPercent(0.447)).toBe('44 %');
    expect(formatPercent(0.999)).toBe('99 %');
    expect(formatPercent(0.001)).toBe('< 1 %');
    expect(formatPercent(1)).toBe('100 %');
    expect(formatPercent(0)).toBe('0 %');
  });

  test('group thousands', () => {
    expect(formatCount(10_000)).toBe('10,000');
    expect(formatCount(null)).toBe('–');
  });

  test('say how long ago in one unit', () => {
    expect(formatAgo(1_000)).toBe('just now');
    expect(formatAgo(12_900)).toBe('12 s ago');
    expect(formatAgo(5 * 60_000)).toBe('5 min ago');
    expect(formatAgo(3 * 3_600_000)).toBe('3 h ago');
    expect(formatAgo(25 * 3_600_000)).toBe('1 day ago');
    expect(formatAgo(-3_000)).toBe('just now');
  });
});
