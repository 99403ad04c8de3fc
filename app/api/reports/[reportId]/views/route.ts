import { answerReportViews } from '@/lib/endpoints/reports/answer-report-views';
import { getReportViews } from '@/lib/endpoints/reports/report-views';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(getReportViews, answerReportViews);
