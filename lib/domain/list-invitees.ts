import type { ListedInvitee } from './invitee-attendance';
import type { InviteeSort } from './meeting';
import { compareSortKeys, findsAll, searchWords, sortKey } from './text-key';

export interface InviteeListQuery {
  /** Absent: in the order in which the provider gave them. */
  sort?: InviteeSort | undefined;
  order: 'asc' | 'desc';
  search?: string | undefined;
}

/** What an invitee is sorted by; `null` goes last whatever the order. */
function keyOf(invitee: ListedInvitee, sort: InviteeSort): string | number | null {
  if (sort === 'came') return invitee.of === 0 ? null : invitee.came;
  if (sort === 'updatedAt' || sort === 'createdAt') return invitee[sort];
  const text = invitee[sort];
  return text === null ? null : sortKey(text);
}

const compare = (a: string | number, b: string | number) =>
  typeof a === 'string' && typeof b === 'string' ? compareSortKeys(a, b) : Number(a) - Number(b);

function sorted(invitees: readonly ListedInvitee[], sort: InviteeSort, order: 'asc' | 'desc'): ListedInvitee[] {
  const direction = order === 'asc' ? 1 : -1;
  return invitees
    .map((invitee) => ({ invitee, key: keyOf(invitee, sort) }))
    .sort((a, b) => {
      const missing = Number(a.key === null) - Number(b.key === null);
      const byKey = a.key === null || b.key === null ? 0 : direction * compare(a.key, b.key);
      return missing || byKey || (a.invitee.id < b.invitee.id ? -1 : 1);
    })
    .map(({ invitee }) => invitee);
}

/**
 * Who of the invited is looked for, sorted. Every word of `search` must be in the name or in one of the ids, by the rules
 * of `text-key`. Ties are broken by id, so that the order is the same on every page.
 */
export function listInvitees(invitees: readonly ListedInvitee[], { sort, order, search }: InviteeListQuery): readonly ListedInvitee[] {
  const words = searchWords(search ?? '');
  const found = invitees.filter(({ name, externalId, id }) => findsAll(words, [name, externalId, id]));
  return sort === undefined ? found : sorted(found, sort, order);
}
