import { gzipSync } from 'node:zlib';

/** What only the library's own code says, also when minified. */
export const libraryMarks = { zod: 'invalid_union', recharts: 'recharts-surface' };

export interface FirstLoad {
  scripts: number;
  /** Of all scripts, gzip (zlib level 6), in kB of 1000 bytes. */
  kilobytes: number;
  /** The same as they are sent to a browser that takes brotli. */
  sentKilobytes: number;
  /** Libraries in it that should come later. */
  libraries: string[];
}

async function answerOf(url: string, headers: Record<string, string>): Promise<Response> {
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer;
}

async function scriptOf(url: string): Promise<{ text: string; sent: number }> {
  const answer = await answerOf(url, { 'accept-encoding': 'br' });
  return { text: await answer.text(), sent: Number(answer.headers.get('content-length')) };
}

/**
 * JavaScript that a first visit of a page loads: every script that the served HTML names, without the polyfills that
 * only old browsers load. `headers` are sent for the page.
 */
export async function firstLoadOf(url: string, headers: Record<string, string> = {}): Promise<FirstLoad> {
  const html = await (await answerOf(url, headers)).text();
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? [];
  const preloads = (html.match(/<link\b[^>]*>/g) ?? []).filter((tag) => /as="script"|rel="modulepreload"/.test(tag));
  const named = [...tags.filter((tag) => !/\bnoModule\b/i.test(tag)), ...preloads].flatMap(
    (tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [],
  );
  const urls = new Set(named.map((file) => new URL(file.replaceAll('&amp;', '&'), url).href));
  const scripts = await Promise.all([...urls].map(scriptOf));
  const bytes = scripts.reduce((sum, { text }) => sum + gzipSync(text, { level: 6 }).length, 0);
  const sent = scripts.reduce((sum, script) => sum + script.sent, 0);
  const libraries = Object.entries(libraryMarks).flatMap(([library, mark]) =>
    scripts.some(({ text }) => text.includes(mark)) ? [library] : [],
  );
  return { scripts: scripts.length, kilobytes: bytes / 1000, sentKilobytes: sent / 1000, libraries };
}
