import { endpoint } from '@/lib/endpoints/endpoint';

export const deleteInvitation = endpoint({
  method: 'DELETE',
  path: '/api/invitations/{invitationId}',
  name: 'withdrawInvitation',
  tag: 'Members',
  summary: 'Ends an invitation',
  caller: 'memberAdmin',
  status: 204,
  answer: null,
});
