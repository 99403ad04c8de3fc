import { route } from '@/lib/endpoints/route';
import { answerErasure } from '@/lib/endpoints/sessions/answer-erasure';
import { postErasure } from '@/lib/endpoints/sessions/erasures';

export const { DELETE, GET, PATCH, POST, PUT } = route(postErasure, answerErasure);
