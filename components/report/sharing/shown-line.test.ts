import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { audienceSettings } from './audience';
import { shownLine } from './shown-line';

const textOf = (draft: Parameters<typeof shownLine>[0], now: number) => shownLine(draft, wordsOf('en'), now).replaceAll('\u00a0', ' ');

const noon = new Date(2026, 10, 17, 12).getTime();
const colleagues = { ...audienceSettings('colleagues', true, noon), mode: 'frozen' as const, password: '' };
const outsiders = { ...audienceSettings('outsiders', true, noon), mode: 'frozen' as const, password: '' };
const all = { curve: true, participants: true, detail: true, quality: true, exports: true, neverCame: true, times: true, verdicts: true };

describe('the line on what is shown', () => {
  test('says what the two answers show', () => {
    expect(textOf(colleagues, noon)).toBe('Full names · times, curve and attendance · roles · who never came · files · 30 days');
    expect(textOf(outsiders, noon)).toBe('Initials · times, curve and attendance · no files · 7 days');
  });

  test('follows every setting', () => {
    const fields = { externalId: true, role: true, device: true, place: true };
    expect(textOf({ ...colleagues, include: all, fields, mode: 'live', password: 'open sesame', lastDay: '2026-11-18' }, noon)).toBe(
      'Full names · times, curve and attendance · a page each with quality, device and place · custom ids · roles · who never came · files · live · password · 1 day',
    );
    expect(textOf({ ...outsiders, names: 'pseudonyms', lastDay: '2026-11-17' }, noon)).toBe(
      'People as guests · times, curve and attendance · no files · today only',
    );
  });

  test('leaves out what is off without the part it needs', () => {
    const fields = { externalId: true, role: true, device: true, place: true };
    const without = { ...all, times: false };
    expect(textOf({ ...colleagues, include: without, fields }, noon)).toBe(
      'Full names · attendance · custom ids · roles · who never came · files · 30 days',
    );
    expect(textOf({ ...colleagues, include: { ...all, participants: false, verdicts: false }, fields }, noon)).toBe(
      'No people · times and curve · no files · 30 days',
    );
    expect(textOf({ ...colleagues, include: { ...without, participants: false, verdicts: false } }, noon)).toBe(
      'No people · no files · 30 days',
    );
  });
});
