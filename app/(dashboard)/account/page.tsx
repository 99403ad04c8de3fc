import type { Metadata } from 'next';
import { requirePageMember } from '@/lib/access/page-gate';
import { AccountScreen } from './account-screen';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  await requirePageMember();
  return <AccountScreen />;
}
