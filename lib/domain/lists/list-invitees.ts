import type { ListedInvitee } from '@/lib/domain/invitee-attendance';
import type { InviteeSort } from '@/lib/domain/meeting';
import { findsAll, searchWords, sortKey } from '@/lib/domain/text/text-key';
import { type ListKey, sortListed } from './sort-listed';

export interface InviteeListQuery {
  /** Absent: in the order in which the provider gave them. */
  sort?: InviteeSort | undefined;
  order: 'asc' | 'desc';
  search?: string | undefined;
}

/** What an invitee is sorted by. */
function keyOf(invitee: ListedInvitee, sort: InviteeSort): ListKey {
  if (sort === 'came') return invitee.of === 0 ? null : invitee.came;
  if (sort === 'updatedAt' || sort === 'createdAt') return invitee[sort];
  const text = invitee[sort];
  return text === null ? null : sortKey(text);
}

/**
 * Who of the invited is looked for, sorted. Every word of `search` must be in the name or in one of the ids, by the
 * rules of `text-key`. Ties are broken by id, so that the order is the same on every page.
 */
export function listInvitees(invitees: readonly ListedInvitee[], { sort, order, search }: InviteeListQuery): readonly ListedInvitee[] {
  const words = searchWords(search ?? '');
  const found = invitees.filter(({ name, externalId, id }) => findsAll(words, [name, externalId, id]));
  return sort === undefined ? found : sortListed(found, (invitee) => keyOf(invitee, sort), order);
}
