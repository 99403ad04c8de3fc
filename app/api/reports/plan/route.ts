import { planReport } from '@/lib/endpoints/reports/make-report';
import { postReportPlan } from '@/lib/endpoints/reports/report-plan';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(postReportPlan, ({ body }) => planReport(body));
