import { route } from '@/lib/endpoints/route';
import { answerStatus } from '@/lib/endpoints/status/answer-status';
import { getStatus } from '@/lib/endpoints/status/status';

export const { DELETE, GET, PATCH, POST, PUT } = route(getStatus, answerStatus);
