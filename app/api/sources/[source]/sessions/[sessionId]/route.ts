import { route } from '@/lib/endpoints/route';
import { answerSession } from '@/lib/endpoints/sessions/answer-session';
import { getSession } from '@/lib/endpoints/sessions/session';

export const { DELETE, GET, PATCH, POST, PUT } = route(getSession, answerSession);
