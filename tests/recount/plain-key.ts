const SPECIAL_LETTERS: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th' };

/** The key by which names are found, sorted and compared. */
export function plainKey(name: string): string {
  const letters = [...name.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')];
  return letters
    .map((letter) => SPECIAL_LETTERS[letter] ?? letter)
    .join('')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Orders by code points. */
export function byCodePoints(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
