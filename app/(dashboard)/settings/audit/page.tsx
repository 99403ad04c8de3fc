import type { Metadata } from 'next';
import { requestWords } from '@/app/request-words';
import { requirePageMember } from '@/lib/access/page-gate';
import { AuditScreen } from './audit-screen';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await requestWords()).t('audit.title') });

export default async function AuditPage() {
  await requirePageMember('admin');
  return <AuditScreen />;
}
