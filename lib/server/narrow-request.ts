import type { IncomingMessage } from 'node:http';
import { methodHeader } from '@/lib/http/asked-method';
import { paths } from '@/lib/paths';
import { isFile } from './is-file';
import { hasDotSegments, hasOddSlashes, pathOfTarget } from './path-shape';
import { dropInnerHeaders } from './router-headers';

const understood = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * No address of ours takes it, so each refuses it in its own words: the API with a 405 or 404 in its shape, pages with
 * a 405.
 */
const takenByNobody = 'PUT';

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

const isOfApi = (path: string) => /^\/api(?:[/\\]|$)/.test(path);

/**
 * Addresses that Next keeps for itself. What it would answer there are our pages and our API once more, under names
 * that nothing here looks at (`/_next/data/…`, `….rsc`), and pages for errors that are none.
 */
const isOfNext = (path: string) => /^\/(?:_|%5f)/i.test(path) || path.endsWith('.rsc');

/** The page of a report has the address of its link, for whoever brings the key; of its own it has none. */
const isInnerPage = (path: string) => /^\/(?:r|%72)\/[^/]+\/./i.test(path);

function targetOf(method: string, target: string, setUp: boolean): string {
  const url = pathOf(target);
  const path = pathOfTarget(url);
  if (hasDotSegments(path)) return isOfApi(path) || isOfApi(new URL(`http://localhost${path}`).pathname) ? nowhere : noPage;
  if (isOfApi(path) && hasOddSlashes(path)) return nowhere;
  if (setUp && path === paths.setup) return noPage;
  if (isInnerPage(path)) return noPage;
  if (isOfNext(path) && !isFile(path)) return isOfApi(path) ? nowhere : noPage;
  // To anything but a reading of a file Next says 500, of an address that it would redirect 308; a page says 405.
  return (isFile(path) || hasOddSlashes(path)) && method !== 'GET' && method !== 'HEAD' ? paths.home : url;
}

/**
 * Narrows what reaches Next to what our handlers and pages answer well. Methods that Next would answer by itself become
 * one that nothing takes. Addresses that it would redirect, that have steps in them (`..`), or that it keeps for itself
 * become ones that are not there, as does `/setup` once `setUp` is true. Of its headers only those stay that the router
 * of our pages sends.
 */
export function narrowRequest(request: IncomingMessage, { setUp }: { setUp: boolean }): void {
  const { method = '', url = '' } = request;
  delete request.headers[methodHeader];
  if (!understood.has(method)) request.headers[methodHeader] = method;
  dropInnerHeaders(request.headers, !isOfApi(pathOf(url)));
  request.method = understood.has(method) ? method : takenByNobody;
  request.url = targetOf(method, url, setUp);
}
