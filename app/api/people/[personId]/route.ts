import { changeRole } from '@/lib/accounts/members';
import { answerRemoval } from '@/lib/endpoints/members/answer-removal';
import { deletePerson, patchPerson } from '@/lib/endpoints/members/person';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(patchPerson, ({ who, params, body }) =>
  changeRole(params.personId, body.role, who),
).and(deletePerson, answerRemoval);
