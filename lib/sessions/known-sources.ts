import { canonicalId } from '@/lib/domain/public-id';
import { env } from '@/lib/env';
import type { Provider, ProviderName, SourceInfo } from '@/lib/providers/provider';
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

/** Finds the provider behind a known source. Rejects with the `ProviderError` of whoever cannot be asked. */
export type Ask = (origin: string) => Promise<Provider>;

/** The sources of a provider as they were last listed for the configured account: only what is not archived of them goes through `ask`. */
export async function knownSources(provider: ProviderName, ask: Ask): Promise<Provider[]> {
  const account = provider === 'realtimekit' ? `realtimekit/${env().realtimekit?.accountId}/`.toLowerCase() : 'videosdk/';
  const rows = await orWithout('reading known sources', [], (db) => db.selectFrom('known_source').selectAll().orderBy('origin').execute());
  return rows
    .filter(({ origin }) => origin.startsWith(account))
    .map(({ origin, source, id_shape }) => asKnown(origin, JSON.parse(source) as SourceInfo, id_shape, () => ask(origin)));
}

function asKnown(origin: string, source: SourceInfo, idShape: Provider['idShape'], ask: () => Promise<Provider>): Provider {
  const parseId = (id: string) => canonicalId(id, idShape);
  return {
    source,
    origin,
    idShape,
    pageSize: 200,
    parseSessionId: parseId,
    parseMeetingId: parseId,
    listSessions: async (...asked) => (await ask()).listSessions(...asked),
    getSession: async (...asked) => (await ask()).getSession(...asked),
    listConnections: async (...asked) => (await ask()).listConnections(...asked),
    getReportPart: async (...asked) => (await ask()).getReportPart(...asked),
    listMeetings: async (...asked) => (await ask()).listMeetings(...asked),
    getMeeting: async (...asked) => (await ask()).getMeeting(...asked),
    listInvitees: async (...asked) => (await ask()).listInvitees(...asked),
  };
}
