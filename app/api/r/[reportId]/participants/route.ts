import { route } from '@/lib/endpoints/route';
import { answerSharedParticipants } from '@/lib/endpoints/shared/answer-participants';
import { getSharedParticipants } from '@/lib/endpoints/shared/participants';

export const { DELETE, GET, PATCH, POST, PUT } = route(getSharedParticipants, answerSharedParticipants);
