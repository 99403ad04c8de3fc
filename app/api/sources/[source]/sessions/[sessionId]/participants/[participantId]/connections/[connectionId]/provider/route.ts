import { route } from '@/lib/endpoints/route';
import { answerConnectionDetail } from '@/lib/endpoints/sessions/answer-connection-detail';
import { getConnectionDetail } from '@/lib/endpoints/sessions/connection-detail';

export const { DELETE, GET, PATCH, POST, PUT } = route(getConnectionDetail, answerConnectionDetail);
