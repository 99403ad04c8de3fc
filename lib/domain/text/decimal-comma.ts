/**
 * Whether numbers are written with a decimal comma in a language (BCP 47), as `Intl` has it; spreadsheets there split
 * CSV at `;`. False for a malformed tag and for a language that this runtime has no numbers of.
 */
export function usesDecimalComma(locale: string): boolean {
  if (!isLocale(locale) || Intl.NumberFormat.supportedLocalesOf(locale).length === 0) return false;
  return new Intl.NumberFormat(locale).formatToParts(1.5).some(({ type, value }) => type === 'decimal' && value === ',');
}

/** Whether a text is a well-formed language tag (BCP 47), known or not. */
export function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
