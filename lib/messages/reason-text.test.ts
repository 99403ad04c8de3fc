import { describe, expect, test } from 'vitest';
import { ApiError } from '@/lib/queries/fetch-json';
import { answerReasonText, reasonText } from './reason-text';
import { wordsOf } from './words-of';

const refused = new ApiError('provider_rate_limited', 'The rate limit of the VideoSDK account is used up. Next try in 8 s.', 503);

describe('the text of a reason', () => {
  test('says in English what the API says, and in other languages what its code means', () => {
    expect(reasonText(refused, wordsOf('en'))).toBe(refused.message);
    expect(reasonText(refused, wordsOf('de'))).toBe('Das Limit der Aufrufe beim Anbieter ist erschöpft.');
  });

  test('says what was sent where the code says less than the message, or is none', () => {
    const invalid = new ApiError('bad_request', 'The field "title" is not valid: too long.', 400);
    expect(reasonText(invalid, wordsOf('de'))).toBe(invalid.message);
    expect(reasonText(new Error('The browser did not allow it.'), wordsOf('de'))).toBe('The browser did not allow it.');
  });

  test('says the same of a reason that stands beside what was answered', () => {
    const fewer = { reason: 'The provider gave fewer rows than before.', reasonCode: 'fewer_rows' };
    expect(answerReasonText(fewer, wordsOf('en'))).toBe(fewer.reason);
    expect(answerReasonText(fewer, wordsOf('de'))).toBe('Der Anbieter hat weniger Zeilen gegeben als zuvor.');
    expect(answerReasonText({ reason: 'Something else.', reasonCode: null }, wordsOf('de'))).toBe('Something else.');
    expect(answerReasonText({ reason: null, reasonCode: null }, wordsOf('de'))).toBeNull();
  });
});
