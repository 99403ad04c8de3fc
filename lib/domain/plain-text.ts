/** Control characters, and those that turn the direction of what follows: what is shown would not read as it was written. */
const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;

/** A title or a name as it may be shown: without control and bidi-override characters, trimmed. */
export function plainText(text: string): string {
  return text.replace(unprintable, '').trim();
}
