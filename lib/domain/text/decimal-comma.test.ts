import { describe, expect, test } from 'vitest';
import { isLocale, usesDecimalComma } from './decimal-comma';

describe('decimalComma', () => {
  test.each(['de-DE', 'de', 'de-AT', 'fr-FR', 'es-ES', 'pt-BR', 'ru-RU', 'tr-TR', 'nl-BE', 'DE-de', 'de-DE-u-co-phonebk'])(
    'is so in %s',
    (locale) => expect(usesDecimalComma(locale)).toBe(true),
  );

  test.each([
    'en-US',
    'en',
    'de-CH',
    'es-MX',
    'ja-JP',
    'zh-CN',
    'hi-IN',
    'ar-EG',
    'de-DE-u-nu-arab',
    'und',
    'tlh',
    'x-own',
    'de_DE',
    '',
    'not a tag',
  ])('is not so in %j', (locale) => expect(usesDecimalComma(locale)).toBe(false));

  test('knows a well-formed tag from what is none', () => {
    for (const tag of ['de', 'de-DE', 'zh-Hant-TW', 'sr-Latn-RS', 'xx-YY', 'de-1996', 'en-u-ca-gregory']) expect(isLocale(tag)).toBe(true);
    for (const tag of ['', 'd', 'de_DE', 'de-', '-de', 'de--DE', 'de,en', 'german123', 'de-DE\n', '*', '../de'])
      expect(isLocale(tag)).toBe(false);
  });
});
