import { route } from '@/lib/endpoints/route';
import { answerExport } from '@/lib/endpoints/sessions/answer-export';
import { getExport } from '@/lib/endpoints/sessions/export';

export const { DELETE, GET, PATCH, POST, PUT } = route(getExport, answerExport);
