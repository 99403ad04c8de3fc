import { answerAudit } from '@/lib/endpoints/audit/answer-audit';
import { getAudit } from '@/lib/endpoints/audit/audit';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(getAudit, answerAudit);
