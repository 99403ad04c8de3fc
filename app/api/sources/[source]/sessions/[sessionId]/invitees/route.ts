import { route } from '@/lib/endpoints/route';
import { answerSessionInvitees } from '@/lib/endpoints/sessions/answer-session-invitees';
import { getSessionInvitees } from '@/lib/endpoints/sessions/session-invitees';

export const { DELETE, GET, PATCH, POST, PUT } = route(getSessionInvitees, answerSessionInvitees);
