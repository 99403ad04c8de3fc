import type { Metadata } from 'next';
import { requestWords } from '@/app/request-words';
import { SessionScreen } from './session-screen';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await requestWords()).t('sessionPage.session') });

interface Props {
  params: Promise<{ source: string; sessionId: string }>;
}

export default async function SessionPage({ params }: Props) {
  const { source, sessionId } = await params;
  return <SessionScreen key={`${source} ${sessionId}`} source={source} sessionId={sessionId} />;
}
