// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** What a spreadsheet takes for the start of a formula or a command, also behind blanks and as the full-width signs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASVS 1.2.10 names TAB, CR and NUL.
const formulaStart = /^[\t\r\n\u0000]|^[\s\p{Cf}]*[=+\-@|%\uff1d\uff0b\uff0d\uff20\u2212]/u;

/** Text that every file format can hold: half characters and control characters become `�`; tabs and line ends stay. */
export function plainText(value: string): string {
  return value.toWellFormed().replace(unprintable, '\ufffd');
}

/** Text for a CSV file that no spreadsheet takes for a formula: what could start one gets a `'` in front (OWASP ASVS 5, 1.2.10). */
export function formulaSafe(value: string): string {
  return formulaStart.test(value) ? `'${plainText(value)}` : plainText(value);
}
