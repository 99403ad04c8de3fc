import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import type { Words } from '@/lib/messages/words';

/** From this share of people on, names that never meet are hardly chance. */
const noteworthyShare = 0.2;

interface Session {
  names: SessionAnswer['names'];
  summary: Pick<SessionAnswer['summary'], 'people'>;
}

/**
 * What names say about who is who, or `null`: whether a fifth of the people share their name with somebody who was
 * never there at the same time (perhaps one person whose id was new at each reload), else that some share a name and
 * are told apart by their ids.
 */
export function nameNote({ names, summary: { people } }: Session, { t }: Pick<Words, 't'>): string | null {
  const { sharing, neverTogether } = names;
  if (sharing === 0) return null;
  if (neverTogether >= noteworthyShare * people)
    return t('session.namesNeverTogether', { count: neverTogether, people, names: names.names });
  return t('session.nameShared', { count: sharing });
}
