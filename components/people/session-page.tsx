import { type ReactNode, Suspense } from 'react';
import { SessionFigures } from '@/components/session/session-figures';
import { SessionNotes } from '@/components/session/session-notes';
import type { SessionAddress } from '@/components/session/use-session-address';
import { WindowLine } from '@/components/session/window-line';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';

interface Props {
  session: SessionAnswer;
  zone: string;
  address: SessionAddress;
  /** Its head, and what is to be known of how it was read. */
  head: ReactNode;
  progress?: ReactNode;
  /** Whether people are judged, and whether they are listed. */
  judged?: boolean;
  listed?: boolean;
  /** The people, and the curve over them. */
  children: ReactNode;
}

/**
 * The page of a session, as its members see it and as the recipients of a report do. The people are a part of their own
 * to React, which takes a page that the server drew over in slices.
 */
export function SessionPage({ session, zone, address, head, progress, judged = true, listed = true, children }: Props) {
  return (
    <>
      {head}
      <SessionFigures session={session} zone={zone} />
      {judged && <WindowLine session={session} zone={zone} address={address} />}
      {progress}
      <SessionNotes session={session} address={listed ? address : null} />
      <Suspense>{children}</Suspense>
    </>
  );
}
