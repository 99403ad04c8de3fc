import { describe, expect, test } from 'vitest';
import { askedLanguage } from './asked-language';

const request = (headers: Record<string, string>) => new Request('http://localhost/', { headers });
const ask = (headers: Record<string, string>) => askedLanguage(request(headers));

describe('askedLanguage', () => {
  test('takes the language that was chosen, wherever its cookie stands', () => {
    expect(ask({ cookie: 'a=b; rollcall.language=de; c=d', 'accept-language': 'en' })).toBe('de');
    expect(ask({ cookie: 'rollcall.language=de' })).toBe('de');
  });

  test('takes the browser’s where nothing, or nothing that there is, was chosen', () => {
    expect(ask({ 'accept-language': 'en-GB' })).toBe('en');
    expect(ask({ cookie: 'rollcall.language=xx', 'accept-language': 'en' })).toBe('en');
    expect(ask({ cookie: 'rollcallXlanguage=de; other.rollcall.language=de' })).toBe('en');
    expect(ask({})).toBe('en');
  });

  test('takes the language of what is asked for before the browser’s, but not before the chosen one', () => {
    expect(askedLanguage(request({ 'accept-language': 'en' }), 'de')).toBe('de');
    expect(askedLanguage(request({ cookie: 'rollcall.language=en' }), 'de')).toBe('en');
    expect(askedLanguage(request({ cookie: 'rollcall.language=xx' }), 'de')).toBe('de');
  });
});
