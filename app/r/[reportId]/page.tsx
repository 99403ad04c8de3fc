import './report.css';
import type { Metadata } from 'next';
import { requestWords } from '@/app/request-words';
import { ReportScreen } from './report-screen';

/** The same for every link, so that previews tell nothing. */
export async function generateMetadata(): Promise<Metadata> {
  const title = (await requestWords()).t('report.title');
  return {
    title: { absolute: title },
    description: title,
    openGraph: { title, description: title },
    robots: { index: false, follow: false, noarchive: true },
    referrer: 'no-referrer',
  };
}

interface Props {
  params: Promise<{ reportId: string }>;
}

/** A shell that reads nothing: whether there is such a report, only its script learns. */
export default async function ReportPage({ params }: Props) {
  const { reportId } = await params;
  return <ReportScreen reportId={reportId} />;
}
