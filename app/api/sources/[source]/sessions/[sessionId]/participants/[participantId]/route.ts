import { route } from '@/lib/endpoints/route';
import { answerParticipant } from '@/lib/endpoints/sessions/answer-participant';
import { getParticipant } from '@/lib/endpoints/sessions/participant';

export const { DELETE, GET, PATCH, POST, PUT } = route(getParticipant, answerParticipant);
