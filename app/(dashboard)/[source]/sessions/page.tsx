import type { Metadata } from 'next';
import { requestWords } from '@/app/request-words';
import { SessionsScreen } from './sessions-screen';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await requestWords()).t('shell.sessions') });

interface Props {
  params: Promise<{ source: string }>;
}

export default async function SessionsPage({ params }: Props) {
  const { source } = await params;
  return <SessionsScreen source={source} />;
}
