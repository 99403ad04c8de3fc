import type { Metadata } from 'next';
import { requirePageMember } from '@/lib/access/page-gate';
import { PeopleScreen } from './people-screen';

export const metadata: Metadata = { title: 'Members' };

export default async function PeoplePage() {
  await requirePageMember('admin');
  return <PeopleScreen />;
}
