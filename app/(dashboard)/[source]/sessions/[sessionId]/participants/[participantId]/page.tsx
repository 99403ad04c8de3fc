import type { Metadata } from 'next';
import { requestWords } from '@/app/request-words';
import { ParticipantScreen } from './participant-screen';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await requestWords()).t('sessionPage.participant') });

interface Props {
  params: Promise<{ source: string; sessionId: string; participantId: string }>;
}

export default async function ParticipantPage({ params }: Props) {
  const { source, sessionId, participantId } = await params;
  return <ParticipantScreen source={source} sessionId={sessionId} participantId={participantId} />;
}
