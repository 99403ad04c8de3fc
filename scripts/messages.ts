import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run-command';

/** A catalogue as it is written: texts in groups. */
export type Texts = { [key: string]: string | Texts };

export const catalogues = path.join(root, 'lib', 'messages');

export function readCatalogue(language: string): Texts {
  return JSON.parse(readFileSync(path.join(catalogues, `${language}.json`), 'utf8'));
}

/** The texts of a catalogue by their whole keys: `time.ago`. */
export function flatten(texts: Texts, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

/** A catalogue with every text changed by a function. */
export function mapTexts(texts: Texts, change: (text: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [key, typeof value === 'string' ? change(value) : mapTexts(value, change)]),
  );
}
