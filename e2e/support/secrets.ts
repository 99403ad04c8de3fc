/**
 * Made-up credentials with characters that every encoding writes differently, so that a leak is found in any of them.
 */
export const secrets = {
  token: 'cnry+tok/7Qm2Zx==kV9~pLw4Rt8sYd3Fh6Jn1',
  videosdkKey: 'cnry+key/5Bt8Lq==wN2~xMc7Vz4gHa9Pk0Ur',
  videosdkSecret: 'cnry+sec/3Wd6Gj==yT1~bEo8Xf5nCv2Ki7Sq4Hm9Za0',
} as const;

function encodings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  // Inside a longer text base64 may start at any of three offsets; the first and last characters then differ.
  const shifted = [1, 2].flatMap((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    return [text.slice(4, -4)];
  });
  const reversed = [...secret].reverse().join('');
  const base64 = [bytes.toString('base64').replace(/=+$/, '').slice(0, -1), ...shifted];
  return [
    secret,
    reversed,
    encodeURIComponent(secret),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ];
}

const formsOf = (values: Record<string, string>) =>
  Object.entries(values).flatMap(([name, secret]) => encodings(secret).map((form) => ({ name, form })));
const forms = formsOf(secrets);

/** The names of these values that stand in a text, in whatever encoding. */
export function valuesIn(text: string, values: Record<string, string>): string[] {
  return [...new Set(formsOf(values).flatMap(({ name, form }) => (text.includes(form) ? [name] : [])))];
}

/** The names of the secrets that stand in a text in whatever encoding; `jwt` for a signed token of ours. */
export function secretsIn(text: string): string[] {
  const found = forms.filter(({ form }) => text.includes(form)).map(({ name }) => name);
  const token = /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/.test(text) ? ['jwt'] : [];
  return [...new Set([...found, ...token])];
}
