import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { formatCount } from '@/lib/format';

interface Props {
  session: Pick<SessionItem, 'figuresFrom'>;
  of: number;
}

/** In ink once the session was read, grey while it is the provider's or counted from its list. */
export function ShownFigure({ session, of }: Props) {
  return <span className={session.figuresFrom === 'session' ? 'text-ink' : 'text-muted'}>{formatCount(of)}</span>;
}
