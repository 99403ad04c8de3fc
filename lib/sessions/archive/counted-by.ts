import { createHash } from 'node:crypto';
import type { CountOptions } from '@/lib/domain/count-session';
import { countingVersion } from '@/lib/domain/counting/counting-version';

/** By which rules, with which options and from which content the figures of a row were counted; as the row has it. */
export interface CountedBy {
  counting_version: number;
  counted_from: string;
}

/** A row of which it is asked whether its figures are those of today. */
export interface CountedRow {
  content_hash: string;
  counting_version: number;
  counted_from: string | null;
}

function optionsHash({ thresholds, excludedRoles, rooms, counted, window }: CountOptions): string {
  const roles = [...new Set(excludedRoles)].sort();
  const text = JSON.stringify([thresholds, roles, rooms, counted, window]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

/**
 * What a row says that is counted now. The content is named as well: an older release writes a row anew without a word
 * about its counting, and then what stands there is of another content.
 */
export function countedBy(contentHash: string, options: CountOptions): CountedBy {
  return { counting_version: countingVersion, counted_from: `${optionsHash(options)} ${contentHash}` };
}

/** Tells of a row whether its figures were counted by today's rules with these options, from what is archived now. */
export function countedNow(options: CountOptions): (row: CountedRow) => boolean {
  const hash = optionsHash(options);
  return ({ content_hash, counting_version, counted_from }) =>
    counting_version === countingVersion && counted_from === `${hash} ${content_hash}`;
}
