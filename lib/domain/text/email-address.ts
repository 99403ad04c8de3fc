/** What a host name is made of (RFC 1035 §2.3.1, names in other scripts as `xn--…`); the last part is no number. */
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const domain = new RegExp(`^(?=.{1,253}$)(?:${label}\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])$`);
const localPart = /^(?=.{1,64}$)[A-Za-z0-9_'+-]+(?:\.[A-Za-z0-9_'+-]+)*$/;
const maxCharacters = 254;

/** A domain in lower case; `null` for what is none in ASCII, looked at before anything is changed. */
export function domainName(text: string): string | null {
  return domain.test(text) ? text.toLowerCase() : null;
}

/**
 * The one way an e-mail address is written here: in lower case, so that the same person is never two. `null` for what
 * is no plain address in ASCII (RFC 5321, without quoted forms), looked at before anything is changed: the Kelvin sign
 * is a `k` only in lower case.
 */
export function emailAddress(text: string): string | null {
  if (text.length > maxCharacters) return null;
  const at = text.indexOf('@');
  const isOne = localPart.test(text.slice(0, Math.max(0, at))) && domain.test(text.slice(at + 1));
  return isOne ? text.toLowerCase() : null;
}
