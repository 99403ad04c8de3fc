import type { Database } from '@/lib/db/database';
import type { CountOptions } from '@/lib/domain/count-session';
import { countingVersion } from '@/lib/domain/counting/counting-version';
import { countedBy } from './counted-by';
import type { ArchiveKey } from './people/write-people';

/**
 * Archived sessions, at most `limit`, whose figures were not counted by today's rules with these options, in the order
 * of their keys after `after`. Those that a newer version counted are none of ours. Throws what the database throws.
 */
export function listStale(
  db: Database,
  options: CountOptions,
  { after, limit }: { after: ArchiveKey | null; limit: number },
): Promise<ArchiveKey[]> {
  const { counted_from } = countedBy('', options);
  return db
    .selectFrom('archived_session')
    .select(['origin', 'session_id'])
    .where('counting_version', '<=', countingVersion)
    .where(({ or, eb, not }) =>
      or([
        eb('counting_version', '<', countingVersion),
        eb('counted_from', 'is', null),
        not(eb('counted_from', 'like', `${counted_from.trimEnd()} %`)),
      ]),
    )
    .$if(after !== null, (rows) =>
      rows.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('origin', 'session_id'), '>', tuple(after?.origin ?? '', after?.session_id ?? '')),
      ),
    )
    .orderBy('origin')
    .orderBy('session_id')
    .limit(limit)
    .execute();
}
