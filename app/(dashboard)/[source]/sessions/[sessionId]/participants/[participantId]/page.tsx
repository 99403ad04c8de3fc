import type { Metadata } from 'next';
import { ParticipantScreen } from './participant-screen';

export const metadata: Metadata = { title: 'Participant' };

interface Props {
  params: Promise<{ source: string; sessionId: string; participantId: string }>;
}

export default async function ParticipantPage({ params }: Props) {
  const { source, sessionId, participantId } = await params;
  return <ParticipantScreen source={source} sessionId={sessionId} participantId={participantId} />;
}
