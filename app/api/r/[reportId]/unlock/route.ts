import { route } from '@/lib/endpoints/route';
import { answerUnlock } from '@/lib/endpoints/shared/answer-unlock';
import { postUnlock } from '@/lib/endpoints/shared/unlock';

export const { DELETE, GET, PATCH, POST, PUT } = route(postUnlock, answerUnlock);
