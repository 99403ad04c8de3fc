import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pathOfTarget } from './path-shape';

/** Files that are worth packing, by their ending, and what Next says that they are. */
export const packedTypes: Readonly<Record<string, string>> = {
  js: 'application/javascript; charset=UTF-8',
  css: 'text/css; charset=UTF-8',
  json: 'application/json; charset=UTF-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=UTF-8',
};

/** The addresses of the build's files that stand packed beside themselves in `folder`; none in development. */
export function brotliTwins(folder: string): ReadonlySet<string> {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.br'));
    return new Set(names.map((name) => `/_next/static/${name.slice(0, -3).replaceAll(path.sep, '/')}`));
  } catch {
    return new Set();
  }
}

function takesBrotli(accepted: string | string[] | undefined): boolean {
  return String(accepted ?? '')
    .split(',')
    .some((one) => {
      const [name = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
      return name === 'br' && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
    });
}

/** What Next could refuse a file for, in words that are not packed. */
const conditions = ['range', 'if-match', 'if-unmodified-since'];

/**
 * Has Next send the packed twin of a file of the build, whose type and coding it then leaves as they are, instead of
 * packing the file anew for every reader.
 */
export function takeBrotliTwin(request: IncomingMessage, response: ServerResponse, twins: ReadonlySet<string>): void {
  const { url = '', headers } = request;
  const file = pathOfTarget(url);
  const type = packedTypes[file.slice(file.lastIndexOf('.') + 1)];
  if (type === undefined || !twins.has(file)) return;
  response.setHeader('vary', 'Accept-Encoding');
  if (!takesBrotli(headers['accept-encoding']) || conditions.some((name) => name in headers)) return;
  request.url = `${file}.br${url.slice(file.length)}`;
  response.setHeader('content-type', type);
  response.setHeader('content-encoding', 'br');
}
