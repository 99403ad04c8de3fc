import { orWithout } from '@/lib/db/or-without';
import type { ProviderName } from '@/lib/domain/provider-name';
import { canonicalId } from '@/lib/domain/public-id';
import { env } from '@/lib/env';
import type { Provider, SourceInfo } from '@/lib/providers/provider';
import { nameSource } from '@/lib/providers/realtimekit/name-source';

/** By origin, what was listed last at the end. */
const remembered = new Map<string, string>();

/** Notes sources that were listed, for `knownSources` of a later process. Written only when something is new. */
export async function rememberSources(providers: readonly Provider[]): Promise<void> {
  for (const { origin, source, idShape } of providers) {
    const row = { source: JSON.stringify(source), id_shape: idShape };
    if (remembered.get(origin) === row.source) continue;
    remembered.delete(origin);
    remembered.set(origin, row.source);
    await orWithout('noting a source', undefined, async (db) => {
      const written = db.insertInto('known_source').values({ origin, ...row });
      await written.onConflict((conflict) => conflict.column('origin').doUpdateSet(row)).execute();
    });
  }
}

/** Finds the provider behind a known source. Rejects with the `ProviderError` of whoever cannot be asked. */
export type Ask = (origin: string) => Promise<Provider>;

interface Known {
  origin: string;
  source: SourceInfo;
  idShape: Provider['idShape'];
}

const appOf = (origin: string) => ({ id: origin.slice(origin.lastIndexOf('/') + 1) });

/**
 * Apps that were each the only one when they were listed have the same name. The one this process listed last keeps it, as it is called so now; the others
 * are named anew.
 */
function namedApart(known: Known[]): Known[] {
  const apps = known.map(({ origin }) => appOf(origin));
  return known.map((one) => {
    const { origin, source } = one;
    const twins = known.filter((other) => other.source.id === source.id);
    const last = [...remembered.keys()].findLast((listed) => twins.some((twin) => twin.origin === listed));
    if (source.provider !== 'realtimekit' || twins.length === 1 || last === origin) return one;
    const hasOwnName = twins.filter((twin) => twin.source.name === source.name).length === 1;
    const { sourceId, name } = nameSource({ ...appOf(origin), name: hasOwnName ? source.name : null }, apps);
    return { ...one, source: { ...source, id: sourceId, name } };
  });
}

/**
 * The sources of a provider as they were last listed for the configured account, no two by the same id: only what is not archived of them goes through
 * `ask`.
 */
export async function knownSources(provider: ProviderName, ask: Ask): Promise<Provider[]> {
  const account = provider === 'realtimekit' ? `realtimekit/${env().realtimekit?.accountId}/`.toLowerCase() : 'videosdk/';
  const rows = await orWithout('reading known sources', [], (db) => db.selectFrom('known_source').selectAll().orderBy('origin').execute());
  const known = rows
    .filter(({ origin }) => origin.startsWith(account))
    .map(({ origin, source, id_shape }): Known => ({ origin, source: JSON.parse(source), idShape: id_shape }));
  return namedApart(known).map((one) => asKnown(one, () => ask(one.origin)));
}

function asKnown({ origin, source, idShape }: Known, ask: () => Promise<Provider>): Provider {
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
    // Only RealtimeKit's sources can be known without being listed, and it takes one part a call.
    reportCalls: (filters) => filters.length,
    getReportPart: async (...asked) => (await ask()).getReportPart(...asked),
    getConnectionDetail: async (...asked) => (await ask()).getConnectionDetail(...asked),
    listMeetings: async (...asked) => (await ask()).listMeetings(...asked),
    getMeeting: async (...asked) => (await ask()).getMeeting(...asked),
    listInvitees: async (...asked) => (await ask()).listInvitees(...asked),
  };
}
