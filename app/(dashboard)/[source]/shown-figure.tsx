import type { ReactNode } from 'react';
import type { SessionItem } from '@/lib/domain/answers/session-answer';

interface Props {
  session: Pick<SessionItem, 'figuresFrom'>;
  children: ReactNode;
}

/** In ink once the session was read, grey while it is the provider's or counted from its list. */
export function ShownFigure({ session, children }: Props) {
  return <span className={session.figuresFrom === 'session' ? 'text-ink' : 'text-muted'}>{children}</span>;
}
