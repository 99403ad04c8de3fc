import type { ListedInvitee } from '@/lib/domain/invitee-attendance';
import type { MatchedInvitee } from '@/lib/domain/match-invitees';
import type { Invitee } from '@/lib/domain/meeting';
import { plainOrNull } from '@/lib/domain/text/plain-text';
import { toInstant } from '@/lib/domain/time';
import type { InviteeItem, InviteesAnswer, SessionInviteesAnswer } from './meeting-answer';
import type { Staleness } from './staleness';

function toInviteeItem({ id, name, externalId, role, createdAt, updatedAt, picture }: Invitee): InviteeItem {
  return { id, name: plainOrNull(name), externalId, role, createdAt: toInstant(createdAt), updatedAt: toInstant(updatedAt), picture };
}

interface ListedInvitees extends Staleness {
  data: { items: readonly ListedInvitee[]; total: number | null; incomplete: boolean };
  asOf: number;
}

/** A page of a meeting's invitees; `asOf` in ms. */
export function toInviteesAnswer(
  { data, asOf, stale, reason, reasonCode }: ListedInvitees,
  { page, perPage }: { page: number; perPage: number },
): InviteesAnswer {
  const { items, total, incomplete } = data;
  const rows = items.map((invitee) => ({ ...toInviteeItem(invitee), came: invitee.came, of: invitee.of }));
  return { items: rows, page, perPage, total, asOf: new Date(asOf).toISOString(), incomplete, stale, reason, reasonCode };
}

interface SessionPart extends Pick<SessionInviteesAnswer, 'page' | 'perPage' | 'freshness' | 'progress' | 'incomplete'> {
  /** `false` asks only for who never came, `true` only for who came, and nothing for all. */
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
    .map(({ invitee, person }) => ({ ...toInviteeItem(invitee), participantId: person?.id ?? null }));
  const asOfText = new Date(asOf).toISOString();
  return { items, page, perPage, total: asked.length, asOf: asOfText, came: cameCount, neverCame: neverCame?.length ?? null, ...rest };
}
