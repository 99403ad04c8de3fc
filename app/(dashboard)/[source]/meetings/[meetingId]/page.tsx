import type { Metadata } from 'next';
import { requestWords } from '@/app/request-words';
import { MeetingScreen } from './meeting-screen';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await requestWords()).t('meeting.meeting') });

interface Props {
  params: Promise<{ source: string; meetingId: string }>;
}

export default async function MeetingPage({ params }: Props) {
  const { source, meetingId } = await params;
  return <MeetingScreen source={source} meetingId={meetingId} />;
}
