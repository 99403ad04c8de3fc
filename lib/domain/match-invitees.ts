import type { Invitee } from './meeting';
import type { Person } from './person';

/** An invitee with the person who came, or `null` for who never did. */
export interface MatchedInvitee {
  invitee: Invitee;
  person: Person | null;
}

/** How many were invited and never came; `null` where that is not known. */
export interface InvitedFigures {
  invited: number | null;
  neverCame: number | null;
  /** When (ms) the list was read, where it cannot be read again now; else `null`. */
  invitedAsOf: number | null;
}

/** One `@` with something before and behind it, and no blanks. */
const email = /^[^@\s]+@[^@\s]+$/;

/** How custom ids are compared: e-mail addresses without case, all others as they were sent. */
export function customIdKey(customId: string): string {
  return email.test(customId) ? customId.toLowerCase() : customId;
}

/** Whether a person joined before another; who has no readable time comes after all others, ties go by id. */
function joinedBefore(a: Person, b: Person): boolean {
  const [first, second] = [a.joinedAt ?? Number.POSITIVE_INFINITY, b.joinedAt ?? Number.POSITIVE_INFINITY];
  return first < second || (first === second && a.id < b.id);
}

/**
 * Who of the invited came (rule 10): a person matches by user id = invitee id, else by equal custom id, never by name;
 * of several people with that custom id the one who joined first. Who is in the list came, with a readable time or
 * without.
 */
export function matchInvitees(invitees: readonly Invitee[], people: readonly Person[]): MatchedInvitee[] {
  const byUser = new Map<string, Person>();
  const byCustomId = new Map<string, Person>();
  for (const person of people) {
    for (const { connection } of person.connections) {
      if (connection.userId !== null) byUser.set(connection.userId, person);
      if (connection.externalId === null) continue;
      const key = customIdKey(connection.externalId);
      const known = byCustomId.get(key);
      if (known === undefined || joinedBefore(person, known)) byCustomId.set(key, person);
    }
  }
  return invitees.map((invitee) => {
    const byId = byUser.get(invitee.id);
    const key = invitee.externalId === null ? null : customIdKey(invitee.externalId);
    return { invitee, person: byId ?? (key === null ? undefined : byCustomId.get(key)) ?? null };
  });
}
