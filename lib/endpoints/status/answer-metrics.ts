import { createHash, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env';
import { metricsText, metricsType } from '@/lib/status/metrics';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** In a time that does not tell how much of it is right. */
const isSame = (given: string, token: string) => timingSafeEqual(digest(given), digest(token));

const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };

/** The figures for Prometheus. Without `METRICS_TOKEN`, or for whoever does not bring it, there is no such address. */
export async function answerMetrics(request: Request): Promise<Response> {
  const { metricsToken } = env();
  const given = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  if (metricsToken === null || !isSame(given, metricsToken))
    return new Response('Not found', { status: 404, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } });
  return new Response(await metricsText(), { headers: { ...headers, 'content-type': metricsType } });
}
