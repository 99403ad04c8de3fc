import './report.css';
import type { Metadata } from 'next';
import { ReportScreen } from './report-screen';

/** The same for every link, so that previews tell nothing. */
export const metadata: Metadata = {
  title: { absolute: 'Session report' },
  description: 'Session report',
  openGraph: { title: 'Session report', description: 'Session report' },
  robots: { index: false, follow: false, noarchive: true },
  referrer: 'no-referrer',
};

interface Props {
  params: Promise<{ reportId: string }>;
}

/** A shell that reads nothing: whether there is such a report, only its script learns. */
export default async function ReportPage({ params }: Props) {
  const { reportId } = await params;
  return <ReportScreen reportId={reportId} />;
}
