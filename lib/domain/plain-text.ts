/** Control characters, and those that turn the direction of what follows: what is shown would not read as it was written. */
const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;

/** Tabs and line breaks, which part words as a blank does. */
const breaks = /[\t-\r\x85\u2028\u2029]+/g;

/** A title or a name as it may be shown: a blank for tabs and line breaks, without other control and bidi-override characters, trimmed. */
export function plainText(text: string): string {
  return text.replace(breaks, ' ').replace(unprintable, '').trim();
}
