import { ClosedReport } from '@/components/report/closed-report';
import { ReportFrame } from './report-frame';

/** What a link that opens nothing shows. */
export default function NoReport() {
  return (
    <ReportFrame>
      <ClosedReport />
    </ReportFrame>
  );
}
