import { LRUCache } from 'lru-cache';
import { publicIdOf } from './report-key';
import type { ReportRow } from './report-row';

/** A report's ids stay what they are, so each is made once; bounded by how many there are of all reports together. */
const known = new LRUCache<string, Map<string, string>>({ maxSize: 300_000, sizeCalculation: (ids) => ids.size + 1 });

/** The ids of one report: its salt costs an HMAC for each, and a session of 10,000 people has 20,000 of them. */
export interface PublicIds {
  idOf: (id: string) => string;
  /** To be called once many have been made: they are remembered for the next time. */
  remember: () => void;
}

/** Drops the ids that were made of a report. */
export function forgetPublicIds(reportId: string): void {
  known.delete(reportId);
}

/**
 * The public ids of a report. `idOf` is asked about ids that stand in its session, never about what a recipient sends.
 */
export function publicIds({ id: reportId, salt }: Pick<ReportRow, 'id' | 'salt'>): PublicIds {
  const ids = known.get(reportId) ?? new Map<string, string>();
  return {
    idOf(id) {
      const found = ids.get(id);
      if (found !== undefined) return found;
      const made = publicIdOf(salt, id);
      ids.set(id, made);
      return made;
    },
    remember() {
      known.set(reportId, ids);
    },
  };
}
