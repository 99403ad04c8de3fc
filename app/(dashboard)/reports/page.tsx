import type { Metadata } from 'next';
import { requestWords } from '@/app/request-words';
import { requirePageSharer } from '@/lib/access/page-gate';
import { ReportsScreen } from './reports-screen';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await requestWords()).t('reports.title') });

export default async function ReportsPage() {
  await requirePageSharer();
  return <ReportsScreen />;
}
