import type { ListQuery } from '@/lib/domain/lists/list-people';
import type { Provider } from '@/lib/providers/provider';
import type { CountSwitches } from './counting/count-options';
import { readInvited, withNeverCame } from './invited-people';
import { type ReadSession, readCounted, readWholeCounted } from './read-session';

/**
 * A session whose lists have the invitees who never came as rows where `neverCame` asks for them, or which is read
 * `whole` first: then nobody is called missing who is on a page still to come. Throws `ProviderError`, also when the
 * invitees are asked for and cannot be read.
 */
export async function readListed(
  provider: Provider,
  sessionId: string,
  { neverCame, ...switches }: CountSwitches & Pick<ListQuery, 'neverCame'>,
  extent: 'first' | 'whole' = 'first',
): Promise<ReadSession> {
  const read = await (extent === 'whole' || neverCame !== undefined ? readWholeCounted : readCounted)(provider, sessionId, switches);
  const invited = neverCame === undefined ? null : await readInvited({ provider, sessionId, read });
  const missing = invited?.neverCame ?? [];
  return missing.length === 0 ? read : { ...read, counted: withNeverCame(read.counted, missing) };
}
