import { route } from '@/lib/endpoints/route';
import { answerSharedExport } from '@/lib/endpoints/shared/answer-export';
import { getSharedExport } from '@/lib/endpoints/shared/export';

export const { DELETE, GET, PATCH, POST, PUT } = route(getSharedExport, answerSharedExport);
