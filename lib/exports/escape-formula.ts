/**
 * What starts a formula: the four signs, and their full-width and small forms, which some spreadsheets take for the
 * same.
 */
const signs = '=+\\-@\uff1d\uff0b\uff0d\uff20\u2212\ufe66\ufe62\ufe63\ufe6b';
const equals = '=\uff1d\ufe66';
/** What a file is split at elsewhere, with the full-width forms. */
const separators = ';,|\t\r\n\uff1b\uff0c\uff5c';

/** Also behind blanks and what nobody sees; `|` and `%` start commands (ASVS 1.2.10 names TAB, CR and NUL besides). */
const first = new RegExp(`^[\\s\\p{Cf}\\0]*[${signs}|%]|^[\\t\\r\\n\\0]`, 'u');
/** Quotes are skipped, as a cell of a file that is split elsewhere may begin with one. */
const behindSeparator = new RegExp(`[${separators}][\\s\\p{Cf}"]*(?=[${signs}])`, 'gu');
/**
 * Few split at blanks, and names have them: only what would be worked out there, as in `Kim =1+2` and `Kim @SUM(A1)`,
 * not `Kim @ Acme` or `Kim +1`.
 */
const behindBlank = new RegExp(`(?<=\\s)(?=[${equals}]|[${signs}]\\S*\\()`, 'gu');

/**
 * Text that no spreadsheet takes for a formula, whatever separator it splits the file at. What could start one gets a
 * `'` in front, at the beginning (`'=1+1`, OWASP ASVS 5, 1.2.10) and inside (`x;'=1+1;y`).
 */
export function escapeFormula(text: string): string {
  const inside = text.replace(behindSeparator, "$&'").replace(behindBlank, "'");
  return first.test(text) ? `'${inside}` : inside;
}
