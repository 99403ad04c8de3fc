import { route } from '@/lib/endpoints/route';
import { getTrends } from '@/lib/endpoints/sessions/trends';
import { trendsOf } from '@/lib/sessions/trends/trends';

export const { DELETE, GET, PATCH, POST, PUT } = route(getTrends, ({ params }) => trendsOf(params.provider));
