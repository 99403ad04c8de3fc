import type { IdForm } from '@/lib/domain/public-id';

const isHexDigit = (code: number) => (code >= 48 && code <= 57) || (code >= 97 && code <= 102);

/** By hand, because a session of 10,000 people asks 50,000 times, and a regular expression takes four times as long. */
function isLowerCaseUuid(text: string): boolean {
  if (text.length !== 36) return false;
  for (let at = 0; at < 36; at += 1) {
    const code = text.charCodeAt(at);
    const isDashPlace = at === 8 || at === 13 || at === 18 || at === 23;
    if (isDashPlace ? code !== 45 : !isHexDigit(code)) return false;
  }
  return true;
}

/** UUIDs in any case; canonical in lower case. */
export const uuids: IdForm = {
  name: 'uuid',
  canonical(id) {
    if (isLowerCaseUuid(id)) return id;
    const lower = id.length === 36 ? id.toLowerCase() : '';
    return isLowerCaseUuid(lower) ? lower : null;
  },
};

const word = /^[A-Za-z0-9_-]{1,128}$/;

/** Words of plain characters, which a customer may choose. */
export const words: IdForm = { name: 'word', canonical: (id) => (word.test(id) ? id : null) };
