import { answerSingleSignOn } from '@/lib/endpoints/account/oidc-sign-in';
import { postSingleSignOn } from '@/lib/endpoints/account/single-sign-on';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(postSingleSignOn, answerSingleSignOn);
