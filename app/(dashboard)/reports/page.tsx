import type { Metadata } from 'next';
import { requirePageSharer } from '@/lib/access/page-gate';
import { ReportsScreen } from './reports-screen';

export const metadata: Metadata = { title: 'Reports' };

export default async function ReportsPage() {
  await requirePageSharer();
  return <ReportsScreen />;
}
