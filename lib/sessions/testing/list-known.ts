import type { Database } from '@/lib/db/database';
import { toSessionItem } from '@/lib/domain/answers/to-session-item';
import { defaultCountOptions } from '@/lib/domain/testing/default-count-options';
import { fillKnown } from '@/lib/sessions/archive/fill-known';
import { type KnownListQuery, listKnownSessions } from '@/lib/sessions/known/known-list';

/** The sessions of a source as they are listed while its provider fails. */
export async function listKnown(db: Database, origin: string, query: KnownListQuery, options = defaultCountOptions) {
  await fillKnown(db);
  const { items, total } = await listKnownSessions(db, origin, query, options);
  return {
    total,
    items: items.map(({ session, figures }) => toSessionItem(session, figures?.figures.asOf ?? 0, figures?.figures ?? null)),
  };
}
