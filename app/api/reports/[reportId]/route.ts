import { answerReport, answerReportChange, answerRevocation } from '@/lib/endpoints/reports/answer-report';
import { deleteReport, getReport, patchReport } from '@/lib/endpoints/reports/report';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(getReport, answerReport)
  .and(patchReport, answerReportChange)
  .and(deleteReport, answerRevocation);
