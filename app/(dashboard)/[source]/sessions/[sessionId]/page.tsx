import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { requestWords } from '@/app/request-words';
import { WithAnswers } from '@/app/with-answers';
import { readSessionPage } from './read-session-page';
import { SessionScreen } from './session-screen';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await requestWords()).t('sessionPage.session') });

interface Props {
  params: Promise<{ source: string; sessionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SessionPage({ params, searchParams }: Props) {
  const [{ source, sessionId }, given] = await Promise.all([params, headers()]);
  return (
    <WithAnswers answers={await readSessionPage({ source, sessionId }, given, searchParams)}>
      <SessionScreen key={`${source} ${sessionId}`} source={source} sessionId={sessionId} />
    </WithAnswers>
  );
}
