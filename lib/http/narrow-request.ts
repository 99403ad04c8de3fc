import type { IncomingMessage } from 'node:http';
import { paths } from '@/lib/paths';
import { isFile } from './is-file';

const understood = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** No address of ours takes it, so each refuses it in its own words: the API with a 405 or 404 in its shape, pages with a 405. */
const takenByNobody = 'PUT';

/** An address of the API with a slash at its end, two in a row or one that leans the other way: Next would redirect it. */
const bent = /^\/api(?:[/\\]+(?=\?|$)|(?=[/\\])[^?]*?(?:[/\\]{2}|\\|[/\\](?=\?|$)))/;

/** Of no route, so that it is answered as every unknown address of the API is. */
const nowhere = '/api/-';

/** Of no page. A page that refuses itself is an empty shell without scripts; one that is not there can be read. */
const noPage = `${paths.setup}/closed`;

/** Clients of proxies send an address in full, whose path is what counts; what is no path at all (`*`) is nowhere. */
function pathOf(target: string): string {
  if (target.startsWith('/')) return target;
  const [, path = nowhere] = /^https?:\/\/[^/?#\\]*(\/.*)$/i.exec(target) ?? [];
  return path;
}

function targetOf(method: string, target: string, setUp: boolean): string {
  const url = pathOf(target);
  if (bent.test(url)) return nowhere;
  if (setUp && url.split('?', 1)[0] === paths.setup) return noPage;
  // To anything but a reading of a file Next says 500; a page says 405.
  return isFile(url) && method !== 'GET' && method !== 'HEAD' ? paths.home : url;
}

/**
 * Narrows what reaches Next to what our handlers and pages answer well: methods it would answer by itself (OPTIONS, TRACE, PROPFIND and so on) become one
 * that nothing takes, and addresses of the API that it would redirect become one that is not there, as does `/setup` once `setUp` is true.
 */
export function narrowRequest(request: IncomingMessage, { setUp }: { setUp: boolean }): void {
  const { method = '', url = '' } = request;
  request.method = understood.has(method) ? method : takenByNobody;
  request.url = targetOf(method, url, setUp);
}
