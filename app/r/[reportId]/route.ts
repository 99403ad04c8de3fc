import { requestLanguage } from '@/app/request-language';
import { wordsOf } from '@/lib/messages/words-of';
import { paths } from '@/lib/paths';
import { shellOf } from './shell';

/**
 * What a link opens first: a page that reads nothing and is the same for every link but for its nonce, so that whoever
 * previews links learns nothing. Its script asks the same address with the key, which is answered with the report
 * (`document/page.tsx`, by a rewrite in `next.config.js`).
 */
export async function GET(request: Request): Promise<Response> {
  const words = wordsOf(await requestLanguage());
  const html = shellOf(words, request.headers.get('x-nonce') ?? '');
  // What the report says of its font comes too late in a document that is written.
  const link = `<${paths.font()}>; rel=preload; as="font"; crossorigin=""; type="font/woff2"`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', link } });
}
