import { describe, expect, test } from 'vitest';
import { askedLanguage } from './asked-language';

const ask = (headers: Record<string, string>) => askedLanguage(new Request('http://localhost/', { headers }));

describe('askedLanguage', () => {
  test('takes the language that was chosen, wherever its cookie stands', () => {
    expect(ask({ cookie: 'a=b; rollcall.language=de; c=d', 'accept-language': 'en' })).toBe('de');
    expect(ask({ cookie: 'rollcall.language=de' })).toBe('de');
  });

  test('takes the browser’s where nothing, or nothing that there is, was chosen', () => {
    expect(ask({ 'accept-language': 'de-CH' })).toBe('de');
    expect(ask({ cookie: 'rollcall.language=xx', 'accept-language': 'de' })).toBe('de');
    expect(ask({ cookie: 'rollcallXlanguage=de; other.rollcall.language=de' })).toBe('en');
    expect(ask({})).toBe('en');
  });
});
