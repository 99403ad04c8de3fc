import type { Metadata } from 'next';
import { BarePage } from '@/app/bare-page';
import { requireSetupPage } from '@/lib/access/page-gate';
import { SetupForm } from './setup-form';

export const metadata: Metadata = { title: 'Set up' };

export default async function SetupPage() {
  await requireSetupPage();
  return (
    <BarePage>
      <h1>Make the first admin</h1>
      <p className="mt-2 max-w-prose text-muted">
        Nobody can sign in yet. The server printed a one-time code when it started; whoever has it becomes the first admin and can invite
        others.
      </p>
      <SetupForm />
    </BarePage>
  );
}
