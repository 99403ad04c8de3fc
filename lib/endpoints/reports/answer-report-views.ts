import type { Run } from '@/lib/endpoints/endpoint';
import { findReport } from '@/lib/reports/report-store';
import { listViews } from '@/lib/reports/view-log';
import { foundReport } from './found-report';
import type { getReportViews } from './report-views';

export const answerReportViews: Run<typeof getReportViews> = async ({ params: { reportId }, query: { page, perPage } }) => {
  foundReport(await findReport(reportId));
  return { ...(await listViews(reportId, page, perPage)), page, perPage, asOf: new Date().toISOString() };
};
