import type { Metadata } from 'next';
import { SessionsScreen } from './sessions-screen';

export const metadata: Metadata = { title: 'Sessions' };

interface Props {
  params: Promise<{ source: string }>;
}

export default async function SessionsPage({ params }: Props) {
  const { source } = await params;
  return <SessionsScreen source={source} />;
}
