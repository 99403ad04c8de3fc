import { answerReports } from '@/lib/endpoints/reports/answer-reports';
import { makeReport } from '@/lib/endpoints/reports/make-report';
import { getReports, postReport } from '@/lib/endpoints/reports/reports';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(getReports, answerReports).and(postReport, ({ who, body, signal, tell }) =>
  makeReport(who, body, { signal, tell }),
);
