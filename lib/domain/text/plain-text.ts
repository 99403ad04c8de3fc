const special = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;
/** They turn the direction of what follows: what is shown would not read as it was written. */
const turns = /[\u202a-\u202e\u2066-\u2069]+/gu;
/** No file format of ours can hold them. */
const noCharacters = /[\ufffe\uffff]/g;
const blanks = /[\s\p{Cc}]+/gu;
const breaks = /[\p{Cc}\u2028\u2029]/u;

/**
 * A title or a name in one line, as it may be shown and written: line ends, tabs and other control characters are one
 * blank with the blanks around them (`Una\r\nMoss` is `Una Moss`), bidi-override characters are taken out, half
 * characters become `�`, nothing stands at the ends. Blanks alone stay.
 */
export function plainText(text: string): string {
  if (!special.test(text)) return text.trim();
  const whole = text.toWellFormed().replace(turns, '').replace(noCharacters, '\ufffd');
  return whole.replace(blanks, (run) => (breaks.test(run) ? ' ' : run)).trim();
}

/** As `plainText`; `null` where there is no text, and where nothing of it is left. */
export function plainOrNull(text: string | null): string | null {
  return text === null ? null : plainText(text) || null;
}
