import type { ConnectionDetailAnswer } from '@/lib/domain/answers/connection-detail-answer';
import type { Connection } from '@/lib/domain/connection';
import { secretValues } from '@/lib/env';
import type { Answer, ConnectionDetail, Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { createScrubber } from '@/lib/scrub-text';
import { readDetail } from './detail-reading';
import { shownAnswer, shownText } from './shown-answer';

/**
 * Why there is nothing to tell: the row has no id to ask with (and nobody was asked), the source is not configured any
 * more, or the provider has no such connection.
 */
type Missing = 'no-id' | 'no-source' | 'no-connection';

interface Held {
  connection: Connection;
  /** When our record was read, ms on our clock. */
  readAt: number;
}

/**
 * What the provider's own detail endpoint has of a connection now, beside our record. It is one call through the guard,
 * and nothing is kept or shared. Secrets are hidden in it, and it is cut where it is too long. Throws the
 * `ProviderError` of every other refusal.
 */
export async function readConnectionDetail(
  provider: Provider,
  sessionId: string,
  { connection, readAt }: Held,
): Promise<ConnectionDetailAnswer | Missing> {
  if (connection.reportId === null) return 'no-id';
  // A row of a breakout room belongs to the room's own session.
  const detail = await ask(provider, connection.roomId ?? sessionId, connection.reportId);
  return typeof detail === 'string' ? detail : toAnswer(detail, { connection, readAt });
}

async function ask(provider: Provider, sessionId: string, reportId: string): Promise<Answer<ConnectionDetail> | Missing> {
  try {
    return await provider.getConnectionDetail(sessionId, reportId);
  } catch (error) {
    if (!(error instanceof ProviderError) || error.kind !== 'not-found') throw error;
    // Without a status nobody was asked: the source is known from earlier alone.
    return error.status === undefined ? 'no-source' : 'no-connection';
  }
}

function toAnswer({ data, asOf }: Answer<ConnectionDetail>, { connection, readAt }: Held): ConnectionDetailAnswer {
  const { asked, status, filters, body, secretFields } = data;
  const scrub = createScrubber(secretValues() ?? []);
  const { value, hidden, shortened } = shownAnswer(body, { scrub, secretFields });
  const { reading, leftOut } = readDetail(data, connection);
  const shown = <Value>(text: Value) => (typeof text === 'string' ? shownText(text, scrub) : text);
  return {
    asked,
    asOf: new Date(asOf).toISOString(),
    status,
    filters,
    answer: value,
    hidden,
    shortened,
    reading: reading.map(({ sent, read, ...rest }) => ({
      ...rest,
      ...(sent === undefined ? {} : { sent: shown(sent) }),
      ...(read === undefined ? {} : { read: shown(read) }),
    })),
    readingLeftOut: leftOut,
    recordReadAt: new Date(readAt).toISOString(),
  };
}
