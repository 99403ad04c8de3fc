import type { Invitee } from '@/lib/domain/meeting';
import { publicName } from './public-name';
import type { PublicRules } from './public-rules';

/** A new invitee that holds only what a report's recipients may see of who never came. */
export function publicInvitee({ id, name, externalId, role }: Invitee, { idOf, names, numberOf, fields }: PublicRules): Invitee {
  const publicId = idOf(id);
  return {
    id: publicId,
    name: publicName(name, names, numberOf(publicId)),
    externalId: fields.externalId ? externalId : null,
    role: fields.role ? role : null,
    createdAt: null,
    updatedAt: null,
    picture: null,
  };
}
