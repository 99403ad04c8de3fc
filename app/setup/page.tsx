import type { Metadata } from 'next';
import { BarePage } from '@/app/bare-page';
import { requestWords } from '@/app/request-words';
import { requireSetupPage } from '@/lib/access/page-gate';
import { SetupForm } from './setup-form';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await requestWords()).t('setup.title') });

export default async function SetupPage() {
  const { retentionDays } = await requireSetupPage();
  const { t } = await requestWords();
  return (
    <BarePage>
      <h1>{t('setup.heading')}</h1>
      <p className="mt-2 max-w-prose text-muted">{t('setup.explanation')}</p>
      <p className="mt-2 max-w-prose text-muted">{t('setup.retention', { days: retentionDays })}</p>
      <SetupForm />
    </BarePage>
  );
}
