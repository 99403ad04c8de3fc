import { createHash } from 'node:crypto';

/** What the ids of a vendor's people and connections look like. */
export interface IdForm {
  /** As rows of the database name it, for good; no two forms share one. */
  readonly name: string;
  /** The canonical form of an id, or `null` when it has not this form. */
  canonical(id: string): string | null;
}

/** `x` and 22 characters (132 bits) of the SHA-256 of a text, in base64url. */
export function hashedId(text: string): string {
  return `x${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
}

/**
 * A vendor's id as it may appear in an address: itself when it has the form, else a hash, so that no e-mail or name
 * stands in a URL.
 */
export function publicId(id: string, form: IdForm): string {
  return form.canonical(id) ?? hashedId(id);
}
