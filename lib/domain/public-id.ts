import { createHash } from 'node:crypto';

/** What a provider's participant ids look like: RealtimeKit sends UUIDs, VideoSDK words a customer may choose. */
export type IdShape = 'uuid' | 'word';

const shapes: Record<IdShape, RegExp> = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  word: /^[A-Za-z0-9_-]{1,128}$/,
};

/** The canonical form of a vendor's id (UUIDs in lower case), or `null` when it has not the shape. */
export function canonicalId(id: string, shape: IdShape): string | null {
  const canonical = shape === 'uuid' && id.length === 36 ? id.toLowerCase() : id;
  return shapes[shape].test(canonical) ? canonical : null;
}

/** `x` and 22 characters (132 bits) of the SHA-256 of a text, in base64url. */
export function hashedId(text: string): string {
  return `x${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
}

/** A vendor's id as it may appear in an address: itself when it has the shape, else a hash, so that no e-mail or name stands in a URL. */
export function publicId(id: string, shape: IdShape): string {
  return canonicalId(id, shape) ?? hashedId(id);
}
