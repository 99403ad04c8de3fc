import { unlockName } from './unlock-name';

/**
 * The script of the shell, as the browser runs it. It asks this address again with the key behind the `#` and writes
 * the answer as the document, in pieces as they come.
 *
 * - The nonce is read before anything is waited for: the written scripts have to carry the one that this document's
 *   policy knows.
 * - The document is opened only once a first piece is there: WebKit stays blank otherwise.
 * - The word by which an opening is known is the tab's, as long as its browser keeps it.
 * - A report counts only whole: WebKit ends an answer that was cut off as if it were complete.
 * - What there is to say instead stands in the shell. A link that leads nowhere would lose the key: the page is loaded
 *   again by a button.
 */
export const shellScript = `(async () => {
  const nonce = document.currentScript.nonce;
  const { lang, dir } = document.documentElement;
  const head = document.head.innerHTML;
  const texts = Object.fromEntries([...document.querySelectorAll('template')].map(({ id, innerHTML }) => [id, innerHTML]));
  const say = (what) => {
    document.open();
    document.write('<!doctype html><html lang="' + lang + '" dir="' + dir + '"><head>' + head + '</head><body>' + texts[what] + '</body></html>');
    document.querySelector('button')?.addEventListener('click', () => location.reload());
  };
  const keyOf = (text) => (/^[\\w-]{1,200}$/.test(text ?? '') ? text : null);
  const stored = (name) => { try { return keyOf(sessionStorage.getItem(name)); } catch { return null; } };
  const unlock = stored(${JSON.stringify(unlockName(''))} + location.pathname.split('/')[2]);
  const word = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const visit = stored('rollcall-visit') ?? word();
  try { sessionStorage.setItem('rollcall-visit', visit); } catch {}
  const headers = { authorization: 'Bearer ' + (keyOf(location.hash.slice(1)) ?? '-'), 'x-nonce': nonce, 'x-report-visit': visit };
  if (unlock) headers['x-report-unlock'] = unlock;
  try {
    const page = await fetch(location.pathname + location.search, { headers, cache: 'no-store', redirect: 'error' });
    if (page.status === 404) say('closed');
    else {
      if (!page.ok || !page.headers.get('content-type')?.startsWith('text/html')) throw page.status;
      const pieces = page.body.getReader();
      const decoder = new TextDecoder();
      let last = '';
      for (let piece = await pieces.read(), isOpen = false; !piece.done; piece = await pieces.read()) {
        if (!isOpen) document.open();
        isOpen = true;
        const text = decoder.decode(piece.value, { stream: true });
        last = (last + text).slice(-20);
        document.write(text);
      }
      if (!last.trimEnd().endsWith('</html>')) throw 'cut off';
    }
  } catch {
    say('unreachable');
  }
  document.close();
  onhashchange = () => location.reload();
})();`;
