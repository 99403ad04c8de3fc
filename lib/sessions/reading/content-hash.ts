import { createHash } from 'node:crypto';
import { rowText } from '@/lib/domain/text/row-text';
import type { SessionRecord } from './session-record';

/**
 * A hash of what a record says, whatever the order its rows came in: two readings with the same hash brought the same
 * content.
 */
export function contentHash({ session, rooms, connections }: SessionRecord): string {
  const hash = createHash('sha256').update(JSON.stringify([session, rooms]));
  for (const row of connections.map(rowText).sort()) hash.update(row);
  return hash.digest('base64url');
}
