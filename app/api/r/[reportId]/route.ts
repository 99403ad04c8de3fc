import { route } from '@/lib/endpoints/route';
import { answerSharedSession } from '@/lib/endpoints/shared/answer-session';
import { getSharedSession } from '@/lib/endpoints/shared/session';

export const { DELETE, GET, PATCH, POST, PUT } = route(getSharedSession, answerSharedSession);
