import type { Metadata } from 'next';
import { BarePage } from '@/app/bare-page';
import { requestWords } from '@/app/request-words';
import { requireInvitationPage } from '@/lib/access/page-gate';
import { InvitationScreen } from './invitation-screen';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await requestWords()).t('invitation.title') });

export default async function InvitationPage() {
  await requireInvitationPage();
  const { t } = await requestWords();
  return (
    <BarePage>
      <h1>{t('invitation.heading')}</h1>
      <InvitationScreen />
    </BarePage>
  );
}
