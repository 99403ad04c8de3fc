import { answerSingleSignOnCallback } from '@/lib/endpoints/account/oidc-sign-in';
import { getSingleSignOnCallback } from '@/lib/endpoints/account/single-sign-on-callback';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(getSingleSignOnCallback, answerSingleSignOnCallback);
