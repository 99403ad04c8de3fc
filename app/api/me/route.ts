import { describeWho } from '@/lib/access/describe-who';
import { getMe } from '@/lib/endpoints/account/me';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(getMe, ({ who }) => describeWho(who));
