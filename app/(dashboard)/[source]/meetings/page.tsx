import type { Metadata } from 'next';
import { requestWords } from '@/app/request-words';
import { MeetingsScreen } from './meetings-screen';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await requestWords()).t('shell.meetings') });

interface Props {
  params: Promise<{ source: string }>;
}

export default async function MeetingsPage({ params }: Props) {
  const { source } = await params;
  return <MeetingsScreen source={source} />;
}
