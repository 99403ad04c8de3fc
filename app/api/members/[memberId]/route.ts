import { changeRole } from '@/lib/accounts/members';
import { answerRemoval } from '@/lib/endpoints/members/answer-removal';
import { deleteMember, patchMember } from '@/lib/endpoints/members/member';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(patchMember, ({ who, params, body }) =>
  changeRole(params.memberId, body.role, who),
).and(deleteMember, answerRemoval);
