import { makePreview } from '@/lib/endpoints/reports/make-report';
import { postReportPreview } from '@/lib/endpoints/reports/report-preview';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(postReportPreview, ({ who, body }) => makePreview(who, body));
