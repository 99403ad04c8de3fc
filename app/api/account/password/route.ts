import { answerPassword } from '@/lib/endpoints/account/answer-password';
import { postPassword } from '@/lib/endpoints/account/password';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(postPassword, answerPassword);
