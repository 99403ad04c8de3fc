import type { Metadata } from 'next';
import { requestWords } from '@/app/request-words';
import { requirePageSharer } from '@/lib/access/page-gate';
import { StatusScreen } from './status-screen';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await requestWords()).t('status.title') });

/** For admins, and anybody in the demo. */
export default async function StatusPage() {
  await requirePageSharer();
  return <StatusScreen />;
}
