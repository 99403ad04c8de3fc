import type { Run } from '@/lib/endpoints/endpoint';
import { listReports } from '@/lib/reports/report-store';
import type { getReports } from './reports';

export const answerReports: Run<typeof getReports> = async ({ query: { page, perPage } }) => ({
  ...(await listReports(page, perPage)),
  page,
  perPage,
  asOf: new Date().toISOString(),
});
