import { redirect } from 'next/navigation';
import { requirePageMember } from '@/lib/access/page-gate';
import { paths } from '@/lib/paths';

/** What everybody has. */
export default async function SettingsPage() {
  await requirePageMember();
  redirect(paths.account);
}
