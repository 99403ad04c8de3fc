import { gzipSync } from 'node:zlib';

/** What only the library's own code says, also when minified. */
export const libraryMarks = { zod: 'invalid_union', recharts: 'recharts-surface' };

export interface FirstLoad {
  scripts: number;
  /** Of all scripts, gzip (zlib level 6), in kB of 1000 bytes. */
  kilobytes: number;
  /** Libraries in it that should come later. */
  libraries: string[];
}

async function textOf(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.text();
}

/**
 * JavaScript that a first visit of a page loads: every script that the served HTML names, without the polyfills that
 * only old browsers load.
 */
export async function firstLoadOf(url: string): Promise<FirstLoad> {
  const html = await textOf(url);
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? [];
  const preloads = (html.match(/<link\b[^>]*>/g) ?? []).filter((tag) => /as="script"|rel="modulepreload"/.test(tag));
  const named = [...tags.filter((tag) => !/\bnoModule\b/i.test(tag)), ...preloads].flatMap(
    (tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [],
  );
  const urls = new Set(named.map((file) => new URL(file.replaceAll('&amp;', '&'), url).href));
  const scripts = await Promise.all([...urls].map(textOf));
  const bytes = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 6 }).length, 0);
  const libraries = Object.entries(libraryMarks).flatMap(([library, mark]) =>
    scripts.some((script) => script.includes(mark)) ? [library] : [],
  );
  return { scripts: scripts.length, kilobytes: bytes / 1000, libraries };
}
