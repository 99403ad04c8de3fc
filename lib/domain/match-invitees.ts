import type { Invitee } from './meeting';
import type { Person } from './person';

/** An invitee with the person who came, or `null` for who never did. */
export interface MatchedInvitee {
  invitee: Invitee;
  person: Person | null;
}

/** Who of the invited came (rule 10): a person matches by user id = invitee id, else by equal custom id, never by name. A person in the list with no valid interval did not come. */
export function matchInvitees(invitees: readonly Invitee[], people: readonly Person[]): MatchedInvitee[] {
  const byUser = new Map<string, Person>();
  const byCustomId = new Map<string, Person>();
  for (const person of people) {
    if (person.state === 'never') continue;
    for (const { connection } of person.connections) {
      if (connection.userId !== null && !byUser.has(connection.userId)) byUser.set(connection.userId, person);
      if (connection.externalId !== null && !byCustomId.has(connection.externalId)) byCustomId.set(connection.externalId, person);
    }
  }
  return invitees.map((invitee) => ({
    invitee,
    person: byUser.get(invitee.id) ?? (invitee.externalId === null ? undefined : byCustomId.get(invitee.externalId)) ?? null,
  }));
}
