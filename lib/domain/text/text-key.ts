/**
 * Letters that NFKD leaves whole and that are written plainly where a keyboard lacks them: of European and Turkic
 * languages, then of the African reference alphabet. The last one is sigma at the end of a word.
 */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ə: 'e', ħ: 'h', ŧ: 't', ŋ: 'n', ĸ: 'q', ƶ: 'z' },
  ...{ ɓ: 'b', ɖ: 'd', ɗ: 'd', ɛ: 'e', ǝ: 'e', ƒ: 'f', ɣ: 'g', ɨ: 'i', ɩ: 'i', ƙ: 'k', ɔ: 'o', ʉ: 'u', ʊ: 'u', ʋ: 'v', ƴ: 'y', ς: 'σ' },
};
const specialLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/**
 * Accents, and what nobody sees: zero-width and direction marks, soft hyphens, variation selectors, fillers, and
 * control characters but for tabs and line breaks. Vowel signs of Indic scripts are marks too, but letters to their
 * readers: they stay.
 */
const unseen =
  /(?=\p{M})[\p{Diacritic}\p{Script=Inherited}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Syriac}]|[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]|(?!\p{White_Space})\p{Cc}/gu;

/** Blanks of every kind, line breaks and the empty pattern of Braille. */
const blanks = /[\p{White_Space}\u2800]+/gu;
/** Another blank than a single one between words: looked for first, because there hardly ever is one. */
const oddBlank = /^ | $| {2}/;

function makeKey(character: string): string {
  const seen = character.toWellFormed().normalize('NFKD').replace(unseen, '').toLowerCase();
  return seen.replace(specialLetter, (letter) => plainLetters[letter] ?? letter).replace(blanks, ' ');
}

/**
 * Keys are put together from those of single characters, at a fifth of the cost: up to the last accent of Latin letters
 * here.
 */
const latinKeys = Array.from({ length: 0x370 }, (_, point) => makeKey(String.fromCharCode(point)));

/** Keys of other characters that came up, by code point. */
const otherKeys = new Map<number, string>();
const maxOtherKeys = 20_000;

function otherKey(point: number): string {
  const known = otherKeys.get(point);
  if (known !== undefined) return known;
  if (otherKeys.size >= maxOtherKeys) otherKeys.clear();
  const key = makeKey(String.fromCodePoint(point));
  otherKeys.set(point, key);
  return key;
}

/** Most names and ids: they are their own key but for case. */
const plain = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/**
 * What names and ids are sorted by: without case, accents and what nobody sees, special letters as their plain ones,
 * blanks of every kind as one and none at the ends. The key of a key is itself.
 */
export function sortKey(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  let key = '';
  let isLatin = true;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    const latin = latinKeys[point];
    key += latin ?? otherKey(point);
    isLatin &&= latin !== undefined;
    if (point > 0xffff) at += 1;
  }
  const single = oddBlank.test(key) ? key.replace(blanks, ' ').trim() : key;
  // Marks that stay, as those of Indic scripts, may have been apart before and want their order.
  return isLatin ? single : single.normalize('NFKD');
}

/** UTF-16 units in the order of their code points: halves of pairs stand for what comes after U+FFFF. */
const codePointOrder = (unit: number) => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

/** Order of two keys by code points, not by UTF-16 units as `<` has it: below, above or equal 0. */
export function compareSortKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y) return codePointOrder(x) - codePointOrder(y);
  }
  return a.length - b.length;
}

const apostrophes = /[\u02bb\u02bc\u2018\u2019\u201b\u2032]/g;
const hyphens = /[\u05be\u2010\u2012-\u2015\u2212]/g;

/**
 * The key of a text to look for words in: as `sortKey`, with the apostrophes and hyphens that keyboards have, as in
 * `O'Brien`.
 */
export function searchKey(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return sortKey(text).replace(apostrophes, "'").replace(hyphens, '-');
}

/**
 * The words of what somebody typed, as keys, each once, without the comma or semicolon behind one as in `Bonet, Gemma`.
 */
export function searchWords(search: string): string[] {
  const words = searchKey(search)
    .split(' ')
    .map((word) => word.replace(/[,;]+$/, '') || word);
  return [...new Set(words)].filter(Boolean);
}

/** Whether each of the words (from `searchWords`) stands in one of the texts, in any order; without words, always. */
export function findsAll(words: readonly string[], texts: readonly (string | null)[]): boolean {
  if (words.length === 0) return true;
  const keys: string[] = [];
  for (const text of texts) if (text) keys.push(searchKey(text));
  return words.every((word) => keys.some((key) => key.includes(word)));
}
