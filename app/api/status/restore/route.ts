import { route } from '@/lib/endpoints/route';
import { answerSeenRestore } from '@/lib/endpoints/status/answer-status';
import { postSeenRestore } from '@/lib/endpoints/status/seen-restore';

export const { DELETE, GET, PATCH, POST, PUT } = route(postSeenRestore, answerSeenRestore);
