import { foundReport } from '@/lib/endpoints/reports/found-report';
import { toMadeAnswer } from '@/lib/endpoints/reports/made-answer';
import { postReportKey } from '@/lib/endpoints/reports/report-key';
import { route } from '@/lib/endpoints/route';
import { renewKey } from '@/lib/reports/report-store';

export const { DELETE, GET, PATCH, POST, PUT } = route(postReportKey, async ({ who, params }) =>
  toMadeAnswer(foundReport(await renewKey(params.reportId, who))),
);
