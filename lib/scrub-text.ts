/** What looks like a key whatever its value: an authorization header's, an API token of ours, a signed token. */
const keyShapes: [RegExp, string][] = [
  [/\b(Bearer|Basic)\s+[^\s"\\,]+/gi, '$1 [hidden]'],
  [/\brc_[\w-]{20,}/g, '[hidden]'],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, '[hidden]'],
];

/** Shorter values would also hide ordinary words. */
const shortest = 6;

/** A secret as it can stand in a line of JSON: as it is, escaped, and encoded as part of an address. */
function writtenForms(secret: string): string[] {
  return [...new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), Buffer.from(secret).toString('base64')])];
}

/**
 * Makes a function that hides these values, and whatever has the shape of a key, in a text. The last fence: nobody
 * writes them there on purpose.
 */
export function createScrubber(secrets: readonly string[]): (text: string) => string {
  const forms = secrets.filter((secret) => secret.length >= shortest).flatMap(writtenForms);
  return (text) => {
    let clean = text;
    for (const form of forms) clean = clean.replaceAll(form, '[hidden]');
    for (const [shape, shown] of keyShapes) clean = clean.replace(shape, shown);
    return clean;
  };
}
