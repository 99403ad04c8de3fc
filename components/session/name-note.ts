import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { formatCount } from '@/lib/format';

/** From this share of people on, names that never meet are hardly chance. */
const tellingShare = 0.2;

/**
 * What names say about who is who, or `null`: whether a fifth of the people share their name with somebody who was never there at the same time (perhaps
 * one person whose id was new at each reload), else that some share a name and are told apart by their ids.
 */
export function nameNote({
  names,
  summary,
}: {
  names: SessionAnswer['names'];
  summary: Pick<SessionAnswer['summary'], 'people'>;
}): string | null {
  const { sharing, neverTogether } = names;
  const { people } = summary;
  if (sharing === 0) return null;
  if (neverTogether >= tellingShare * people) {
    return `${formatCount(neverTogether)} of ${formatCount(people)} people share their name with somebody who was never there at the same time; there are ${formatCount(names.names)} names. Perhaps the application gives a new id at each reload: then one person stands here several times. Nothing is merged`;
  }
  return `${formatCount(sharing)} people share a name: their ids differ, so each counts alone`;
}
