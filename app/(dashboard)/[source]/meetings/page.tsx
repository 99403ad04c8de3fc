import type { Metadata } from 'next';
import { MeetingsScreen } from './meetings-screen';

export const metadata: Metadata = { title: 'Meetings' };

interface Props {
  params: Promise<{ source: string }>;
}

export default async function MeetingsPage({ params }: Props) {
  const { source } = await params;
  return <MeetingsScreen source={source} />;
}
