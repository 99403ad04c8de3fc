import type { MatchedInvitee } from '@/lib/domain/match-invitees';
import type { Invitee } from '@/lib/domain/meeting';
import { plainOrNull } from '@/lib/domain/plain-text';
import { toInstant } from '@/lib/domain/time';
import type { InviteeItem, InviteesAnswer, SessionInviteesAnswer } from './meeting-answer';

function toInviteeItem({ id, name, externalId, role, createdAt }: Invitee): InviteeItem {
  return { id, name: plainOrNull(name), externalId, role, createdAt: toInstant(createdAt) };
}

/** A page of a meeting's invitees as the provider gave it; `asOf` in ms. */
export function toInviteesAnswer(
  { data, asOf }: { data: { items: Invitee[]; total: number | null }; asOf: number },
  { page, perPage }: { page: number; perPage: number },
): InviteesAnswer {
  return { items: data.items.map(toInviteeItem), page, perPage, total: data.total, asOf: new Date(asOf).toISOString() };
}

interface SessionPart extends Pick<SessionInviteesAnswer, 'page' | 'perPage' | 'freshness' | 'progress' | 'incomplete'> {
  /** `false`: only who never came; `true`: only who came; absent: all. */
  came?: boolean | undefined;
  asOf: number;
}

/** A page of a session's invitees, each with the person who came. */
export function toSessionInviteesAnswer(
  { matched, neverCame }: { matched: MatchedInvitee[]; neverCame: readonly Invitee[] | null },
  { came, asOf, page, perPage, ...rest }: SessionPart,
): SessionInviteesAnswer {
  const cameCount = matched.filter(({ person }) => person !== null).length;
  const asked = came === undefined ? matched : matched.filter(({ person }) => (person !== null) === came);
  const items = asked
    .slice((page - 1) * perPage, page * perPage)
    .map(({ invitee, person }) => ({ ...toInviteeItem(invitee), personId: person?.id ?? null }));
  const asOfText = new Date(asOf).toISOString();
  return { items, page, perPage, total: asked.length, asOf: asOfText, came: cameCount, neverCame: neverCame?.length ?? null, ...rest };
}
