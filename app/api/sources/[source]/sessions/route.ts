import { route } from '@/lib/endpoints/route';
import { answerSessions } from '@/lib/endpoints/sessions/answer-sessions';
import { getSessions } from '@/lib/endpoints/sessions/sessions';

export const { DELETE, GET, PATCH, POST, PUT } = route(getSessions, answerSessions);
