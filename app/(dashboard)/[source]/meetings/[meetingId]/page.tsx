import type { Metadata } from 'next';
import { MeetingScreen } from './meeting-screen';

export const metadata: Metadata = { title: 'Meeting' };

interface Props {
  params: Promise<{ source: string; meetingId: string }>;
}

export default async function MeetingPage({ params }: Props) {
  const { source, meetingId } = await params;
  return <MeetingScreen source={source} meetingId={meetingId} />;
}
