import { answerSignOut } from '@/lib/endpoints/account/answer-sign-out';
import { postSignOut } from '@/lib/endpoints/account/sign-out';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(postSignOut, answerSignOut);
