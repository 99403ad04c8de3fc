import { expect, it } from 'vitest';
import { audienceSettings, firstDraft, isChanged } from './audience';

const noon = new Date(2026, 10, 17, 12).getTime();

it('gives colleagues names, files and 30 days, and outsiders initials, no files and 7 days', () => {
  const [colleagues, outsiders] = [audienceSettings('colleagues', noon), audienceSettings('outsiders', noon)];
  expect(colleagues).toMatchObject({ names: 'full', include: { exports: true }, lastDay: '2026-12-17' });
  expect(outsiders).toMatchObject({ names: 'initials', include: { exports: false }, lastDay: '2026-11-24' });
  expect({ ...colleagues.include, exports: false }).toEqual(outsiders.include);
  expect(Object.values({ ...colleagues.fields, ...outsiders.fields })).toEqual([false, false, false, false]);
});

it('hides more as long as the question is open', () => {
  expect(firstDraft({ title: null, status: 'live' }, 'UTC')).toMatchObject({ title: '', mode: 'live', names: 'initials', password: '' });
  expect(firstDraft({ title: 'Algebra', status: 'ended' }, 'UTC')).toMatchObject({ title: 'Algebra', mode: 'frozen' });
});

it('tells an answer whose settings were changed', () => {
  const given = audienceSettings('colleagues', noon);
  expect(isChanged(given, 'colleagues', noon)).toBe(false);
  expect(isChanged(given, 'outsiders', noon)).toBe(true);
  expect(isChanged({ ...given, names: 'none' }, 'colleagues', noon)).toBe(true);
  expect(isChanged({ ...given, lastDay: '2026-12-18' }, 'colleagues', noon)).toBe(true);
  expect(isChanged({ ...given, fields: { ...given.fields, role: true } }, 'colleagues', noon)).toBe(true);
  expect(isChanged({ ...given, include: { ...given.include, curve: false } }, 'colleagues', noon)).toBe(true);
});
