import type { Metadata } from 'next';
import { BarePage } from '@/app/bare-page';
import { requireInvitationPage } from '@/lib/access/page-gate';
import { InvitationScreen } from './invitation-screen';

export const metadata: Metadata = { title: 'Invitation' };

export default async function InvitationPage() {
  await requireInvitationPage();
  return (
    <BarePage>
      <h1>You are invited</h1>
      <InvitationScreen />
    </BarePage>
  );
}
