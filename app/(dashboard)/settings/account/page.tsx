import type { Metadata } from 'next';
import { requestWords } from '@/app/request-words';
import { requirePageMember } from '@/lib/access/page-gate';
import { AccountScreen } from './account-screen';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await requestWords()).t('account.title') });

export default async function AccountPage() {
  await requirePageMember();
  return <AccountScreen />;
}
