import { route } from '@/lib/endpoints/route';
import { answerSharedParticipant } from '@/lib/endpoints/shared/answer-participant';
import { getSharedParticipant } from '@/lib/endpoints/shared/participant';

export const { DELETE, GET, PATCH, POST, PUT } = route(getSharedParticipant, answerSharedParticipant);
