import { withFallback } from '@/lib/db/with-fallback';
import type { Account } from '@/lib/providers/create-registry';
import { nameSource } from '@/lib/providers/name-source';
import type { Provider, SourceInfo } from '@/lib/providers/provider';
import { sourceFacts, type Vendor } from '@/lib/providers/vendor';

/** By origin, what was listed last at the end. */
const remembered = new Map<string, string>();

/** Notes sources that were listed, for `knownSources` of a later process. Written only when something is new. */
export async function rememberSources(providers: readonly Provider[]): Promise<void> {
  for (const { origin, source, idForm } of providers) {
    const row = { source: JSON.stringify(source), id_shape: idForm.name };
    if (remembered.get(origin) === row.source) continue;
    remembered.delete(origin);
    remembered.set(origin, row.source);
    await withFallback('noting a source', undefined, async (db) => {
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
}

const keyOf = (origin: string) => origin.slice(origin.lastIndexOf('/') + 1);

/**
 * Sources that were each the only one when they were listed have the same name. The one this process listed last keeps
 * it, as it is called so now; the others are named anew.
 */
function namedApart(known: Known[], vendor: Vendor): Known[] {
  const all = known.map(({ origin }) => ({ key: keyOf(origin) }));
  return known.map((one) => {
    const { origin, source } = one;
    const twins = known.filter((other) => other.source.id === source.id);
    const last = [...remembered.keys()].findLast((listed) => twins.some((twin) => twin.origin === listed));
    if (twins.length === 1 || last === origin) return one;
    const hasOwnName = twins.filter((twin) => twin.source.name === source.name).length === 1;
    const named = nameSource(vendor, { key: keyOf(origin), name: hasOwnName ? source.name : null }, all);
    return { ...one, source: { ...source, ...named } };
  });
}

/**
 * The sources of an account as they were last listed, no two by the same id: only what is not archived of them goes
 * through `ask`.
 */
export async function knownSources({ origins, vendor }: Pick<Account, 'origins' | 'vendor'>, ask: Ask): Promise<Provider[]> {
  const rows = await withFallback('reading known sources', [], (db) =>
    db.selectFrom('known_source').selectAll().orderBy('origin').execute(),
  );
  const known = rows
    .filter(({ origin }) => origin.startsWith(origins))
    // What a source can do is the vendor's to say, whichever version listed it.
    .map(({ origin, source }): Known => ({ origin, source: { ...(JSON.parse(source) as SourceInfo), can: vendor.can } }));
  return namedApart(known, vendor).map((one) => asKnown(one, vendor, () => ask(one.origin)));
}

function asKnown({ origin, source }: Known, vendor: Vendor, ask: () => Promise<Provider>): Provider {
  return {
    ...sourceFacts(vendor),
    source,
    origin,
    listSessions: async (...asked) => (await ask()).listSessions(...asked),
    getSession: async (...asked) => (await ask()).getSession(...asked),
    listConnections: async (...asked) => (await ask()).listConnections(...asked),
    getReportPart: async (...asked) => (await ask()).getReportPart(...asked),
    getConnectionDetail: async (...asked) => (await ask()).getConnectionDetail(...asked),
    listMeetings: async (...asked) => (await ask()).listMeetings(...asked),
    getMeeting: async (...asked) => (await ask()).getMeeting(...asked),
    listInvitees: async (...asked) => (await ask()).listInvitees(...asked),
  };
}
