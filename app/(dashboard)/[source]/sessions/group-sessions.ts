import type { SessionItem } from '@/lib/domain/answers/session-answer';

/**
 * The rows of the two groups, from what the provider lists as live and as ended. What it still lists as live although
 * everybody has left (our word is `ended`) stands first among the ended ones: it is in no other list of the provider.
 */
export function groupSessions(listedLive: readonly SessionItem[], ended: readonly SessionItem[]) {
  const isListed = new Set(ended.map(({ id }) => id));
  const leftOpen = listedLive.filter(({ id, status }) => status === 'ended' && !isListed.has(id));
  return { live: listedLive.filter(({ status }) => status === 'live'), ended: [...leftOpen, ...ended] };
}
