import { canonicalId } from '@/lib/domain/public-id';
import { env } from '@/lib/env';
import type { Provider, ProviderName, SourceInfo } from '@/lib/providers/provider';
import type { ProviderError } from '@/lib/providers/provider-error';
import { orWithout } from './archive';

const remembered = new Map<string, string>();

/** Notes sources that were listed, for `knownSources` of a later process. Written only when something is new. */
export async function rememberSources(providers: readonly Provider[]): Promise<void> {
  for (const { origin, source, idShape } of providers) {
    const row = { source: JSON.stringify(source), id_shape: idShape };
    if (remembered.get(origin) === row.source) continue;
    remembered.set(origin, row.source);
    await orWithout('noting a source', undefined, async (db) => {
      const written = db.insertInto('known_source').values({ origin, ...row });
      await written.onConflict((conflict) => conflict.column('origin').doUpdateSet(row)).execute();
    });
  }
}

/**
 * The sources of a provider as they were last listed for the configured account, while they cannot be listed: what is archived of them can be
 * looked at, and everything else of them throws `failure`.
 */
export async function knownSources(provider: ProviderName, failure: ProviderError): Promise<Provider[]> {
  const account = provider === 'realtimekit' ? `realtimekit/${env().realtimekit?.accountId}/`.toLowerCase() : 'videosdk/';
  const rows = await orWithout('reading known sources', [], (db) => db.selectFrom('known_source').selectAll().orderBy('origin').execute());
  return rows
    .filter(({ origin }) => origin.startsWith(account))
    .map(({ origin, source, id_shape }) => archivedOnly(origin, JSON.parse(source) as SourceInfo, id_shape, failure));
}

function archivedOnly(origin: string, source: SourceInfo, idShape: Provider['idShape'], failure: ProviderError): Provider {
  const fail = async () => {
    throw failure;
  };
  const parseId = (id: string) => canonicalId(id, idShape);
  const answers = {
    listSessions: fail,
    getSession: fail,
    listConnections: fail,
    getReportPart: fail,
    listMeetings: fail,
    getMeeting: fail,
  };
  return { source, origin, idShape, pageSize: 200, parseSessionId: parseId, parseMeetingId: parseId, ...answers, listInvitees: fail };
}
