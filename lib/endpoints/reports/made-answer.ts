import type { MadeReportAnswer } from '@/lib/domain/answers/report-answer';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import type { MadeReport } from '@/lib/reports/report-store';

/** The link as it is told this once: absolute where the server knows its own name, else to be put behind it. */
export function toMadeAnswer({ report, key }: MadeReport): MadeReportAnswer {
  return { report, link: `${env().url ?? ''}${paths.sharedReport(report.id)}#${key}` };
}
