import type { Run } from '@/lib/endpoints/endpoint';
import { changeReport, findReport, revokeReport } from '@/lib/reports/report-store';
import { foundReport } from './found-report';
import type { deleteReport, getReport, patchReport } from './report';

export const answerReport: Run<typeof getReport> = async ({ params: { reportId } }) => ({
  report: foundReport(await findReport(reportId)),
});

export const answerReportChange: Run<typeof patchReport> = async ({ who, params: { reportId }, body }) => ({
  report: foundReport(await changeReport(reportId, who, body)),
});

export const answerRevocation: Run<typeof deleteReport> = async ({ who, params: { reportId } }) => {
  foundReport((await revokeReport(reportId, who)) || null);
};
