import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { requestWords } from '@/app/request-words';
import { WithAnswers } from '@/app/with-answers';
import { ParticipantScreen } from './participant-screen';
import { readParticipantPage } from './read-participant-page';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await requestWords()).t('sessionPage.participant') });

interface Props {
  params: Promise<{ source: string; sessionId: string; participantId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ParticipantPage({ params, searchParams }: Props) {
  const [ids, given] = await Promise.all([params, headers()]);
  return (
    <WithAnswers answers={await readParticipantPage(ids, given, searchParams)}>
      <ParticipantScreen source={ids.source} sessionId={ids.sessionId} participantId={ids.participantId} />
    </WithAnswers>
  );
}
