import { createHash } from 'node:crypto';

const digestOf = (parts: (string | number)[]): string => createHash('sha256').update(parts.join('\u0000')).digest('hex');

/** A lower-case version-4 UUID that depends on the parts alone. */
export function uuidOf(...parts: (string | number)[]): string {
  const hex = digestOf(parts);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** 24 hexadecimal digits, the form of VideoSDK's session ids. */
export function hexIdOf(...parts: (string | number)[]): string {
  return digestOf(parts).slice(0, 24);
}

/** `abcd-efgh-ijkl`, the form of VideoSDK's room ids. */
export function roomIdOf(...parts: (string | number)[]): string {
  const letters = [...digestOf(parts).slice(0, 12)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8, 12)].map((group) => group.join('')).join('-');
}

/** Eight letters and digits, the form of a participant id that VideoSDK makes itself. */
export function shortIdOf(...parts: (string | number)[]): string {
  return BigInt(`0x${digestOf(parts).slice(0, 14)}`)
    .toString(36)
    .padStart(8, '0')
    .slice(0, 8);
}
