import { route } from '@/lib/endpoints/route';
import { answerParticipants } from '@/lib/endpoints/sessions/answer-participants';
import { getParticipants } from '@/lib/endpoints/sessions/participants';

export const { DELETE, GET, PATCH, POST, PUT } = route(getParticipants, answerParticipants);
