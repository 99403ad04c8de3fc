import { languages } from '@/lib/messages/languages';
import type { Words } from '@/lib/messages/words';
import { paths } from '@/lib/paths';
import { shellScript } from './shell-script';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

/** Its own colours, as it has no style sheet to wait for. What is being opened is said only once it takes a while. */
const style =
  `@font-face{font-family:Inter;font-weight:400 700;font-display:swap;src:url(${paths.font()}) format('woff2')}` +
  ':root{color-scheme:light dark}body{margin:0;background:#fbfbf9;color:#1b1c1f;font:15px/1.5 Inter,system-ui,sans-serif}' +
  'main{max-width:26rem;margin:0 auto;padding:44px 16px}h1{font-size:22px;line-height:1.25;margin:0 0 8px}p{margin:0 0 20px;color:#66676d}' +
  'header{display:flex;gap:8px;align-items:center;margin:0 0 44px;font-weight:600;font-size:15px}' +
  'button{font:inherit;padding:8px 16px;border:1px solid #8886;border-radius:8px;background:none;color:inherit}' +
  '#opening{animation:come .2s .6s both}@keyframes come{from{opacity:0}}' +
  '@media (prefers-color-scheme:dark){body{background:#131417;color:#ececea}p{color:#9b9ca1}}';

const logo = '<img src="/icon.svg" alt="" width="22" height="22">Rollcall';

/**
 * The shell of every report link, in the reader's words: a script that opens the report, and what is said where it does
 * not: without scripts, of a link that opens nothing, and while the report cannot be reached.
 */
export function shellOf({ t, language }: Words, nonce: string): string {
  const title = escaped(t('report.title'));
  const say = (heading: string, text: string, more = '') =>
    `<main><header>${logo}</header><h1>${escaped(heading)}</h1><p>${escaped(text)}</p>${more}</main>`;
  const closed = say(t('report.closed'), t('report.closedHint'));
  const unreachable = say(t('report.unreachable'), t('report.unreachableHint'), `<button>${escaped(t('failure.tryAgain'))}</button>`);
  const head =
    `<!doctype html><html lang="${language}" dir="${languages[language].direction}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">' +
    '<meta name="robots" content="noindex,nofollow,noarchive">' +
    `<title>${title}</title><meta name="description" content="${title}"><meta property="og:title" content="${title}">` +
    `<meta property="og:description" content="${title}"><link rel="icon" type="image/svg+xml" href="/icon.svg">` +
    `<style>${style}</style></head>`;
  return (
    `${head}<body><main id="opening"><p>${escaped(t('report.opening'))}</p></main>` +
    `<noscript><style>#opening{display:none}</style>${say(t('report.needsScripts'), t('report.needsScriptsHint'))}</noscript>` +
    `<template id="closed">${closed}</template><template id="unreachable">${unreachable}</template>` +
    `<script nonce="${nonce}">${shellScript}</script></body></html>\n`
  );
}
