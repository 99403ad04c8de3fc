import type { Metadata } from 'next';
import { requestWords } from '@/app/request-words';
import { requirePageMember } from '@/lib/access/page-gate';
import { MembersScreen } from './members-screen';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await requestWords()).t('members.title') });

export default async function PeoplePage() {
  await requirePageMember('admin');
  return <MembersScreen />;
}
