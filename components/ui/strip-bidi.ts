/** Characters that turn the direction of what follows. */
const turns = /[\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * A text from outside as it may be drawn among others: nothing in it turns what it says around. Right-to-left scripts
 * need none of these.
 */
export function stripBidi(text: string): string {
  return text.replace(turns, '');
}
