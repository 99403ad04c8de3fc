import type { Metadata } from 'next';
import { SessionScreen } from './session-screen';

export const metadata: Metadata = { title: 'Session' };

interface Props {
  params: Promise<{ source: string; sessionId: string }>;
}

export default async function SessionPage({ params }: Props) {
  const { source, sessionId } = await params;
  return <SessionScreen key={`${source} ${sessionId}`} source={source} sessionId={sessionId} />;
}
