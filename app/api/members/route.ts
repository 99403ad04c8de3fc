import { answerMembers } from '@/lib/endpoints/members/answer-members';
import { getMembers } from '@/lib/endpoints/members/members';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(getMembers, answerMembers);
