import { describe, expect, test } from 'vitest';
import { audienceSettings, firstDraft, isChanged } from './audience';

const noon = new Date(2026, 10, 17, 12).getTime();

describe('the answer to whom a link is for', () => {
  test('gives colleagues names, roles, who never came, files and 30 days, and outsiders initials, none of it and 7 days', () => {
    const [colleagues, outsiders] = [audienceSettings('colleagues', true, noon), audienceSettings('outsiders', true, noon)];
    expect(colleagues).toMatchObject({
      names: 'full',
      include: { exports: true, neverCame: true },
      fields: { role: true },
      lastDay: '2026-12-17',
    });
    expect(outsiders).toMatchObject({ names: 'initials', include: { exports: false, neverCame: false }, lastDay: '2026-11-24' });
    expect({ ...colleagues.include, exports: false, neverCame: false }).toEqual(outsiders.include);
    expect({ ...colleagues.fields, role: false }).toEqual(outsiders.fields);
    expect(Object.values(outsiders.fields)).toEqual([false, false, false, false]);
    expect(audienceSettings('colleagues', false, noon).include.neverCame).toBe(false);
  });

  test('hides more as long as the question is open', () => {
    expect(firstDraft({ title: null, status: 'live' }, 'UTC')).toMatchObject({ title: '', mode: 'live', names: 'initials', password: '' });
    expect(firstDraft({ title: 'Algebra', status: 'ended' }, 'UTC')).toMatchObject({ title: 'Algebra', mode: 'frozen' });
  });

  test('is marked as changed when its settings were', () => {
    const given = audienceSettings('colleagues', true, noon);
    expect(isChanged(given, 'colleagues', true, noon)).toBe(false);
    expect(isChanged(given, 'outsiders', true, noon)).toBe(true);
    expect(isChanged({ ...given, names: 'none' }, 'colleagues', true, noon)).toBe(true);
    expect(isChanged({ ...given, lastDay: '2026-12-18' }, 'colleagues', true, noon)).toBe(true);
    expect(isChanged({ ...given, fields: { ...given.fields, role: false } }, 'colleagues', true, noon)).toBe(true);
    expect(isChanged({ ...given, include: { ...given.include, curve: false } }, 'colleagues', true, noon)).toBe(true);
  });
});
