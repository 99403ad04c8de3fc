import { describe, expect, test } from 'vitest';
import { chooseLanguage, languageOf, spokenLanguages } from './languages';

describe('chooseLanguage', () => {
  test('takes what was chosen, whatever the browser wants', () => {
    expect(chooseLanguage('de', 'en')).toBe('de');
    expect(chooseLanguage('ar-XB', 'en')).toBe('ar-XB');
  });

  test('takes the most wanted of the languages that are offered', () => {
    expect(chooseLanguage(undefined, 'fr;q=0.9, de-AT;q=0.8, en;q=0.5')).toBe('de');
    expect(chooseLanguage(undefined, 'en;q=0.5,de')).toBe('de');
    expect(chooseLanguage('klingon', 'de')).toBe('de');
  });

  test('offers no language of the tests to a browser that asks for it', () => {
    expect(chooseLanguage(undefined, 'en-XA')).toBe('en');
    expect(chooseLanguage(undefined, 'ar-XB')).toBe('en');
  });

  test.each([null, '', '*', 'de;q=0', ',,;;q=', 'x'.repeat(5_000), '__proto__'])('is English for %j', (header) => {
    expect(chooseLanguage(undefined, header)).toBe('en');
  });
});

describe('isLanguage', () => {
  test('knows a language by its name alone, and leaves those of the tests out of what is offered', () => {
    expect(languageOf('de')).toBe('de');
    for (const text of [null, '', 'DE', 'xx', '__proto__']) expect(languageOf(text)).toBeNull();
    expect(spokenLanguages).toEqual(['en', 'de']);
  });
});
