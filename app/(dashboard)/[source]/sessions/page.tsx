import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { requestWords } from '@/app/request-words';
import { WithAnswers } from '@/app/with-answers';
import { readSessionsPage } from './read-sessions-page';
import { SessionsScreen } from './sessions-screen';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await requestWords()).t('shell.sessions') });

interface Props {
  params: Promise<{ source: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SessionsPage({ params, searchParams }: Props) {
  const [{ source }, given] = await Promise.all([params, headers()]);
  return (
    <WithAnswers answers={await readSessionsPage(source, given, searchParams)}>
      <SessionsScreen source={source} />
    </WithAnswers>
  );
}
