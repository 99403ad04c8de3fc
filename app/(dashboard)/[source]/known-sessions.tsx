import { useZone } from '@/app/use-zone';
import { ageWords } from '@/components/states/stale-note';
import type { SessionsAnswer } from '@/lib/domain/answers/session-answer';
import { isCountedSort, type SessionSort } from '@/lib/domain/lists/session-sorts';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';
import { shortInstant } from './short-instant';

type Known = Pick<SessionsAnswer, 'knownFrom' | 'asOf'>;

/** Whether no stretch of the list is known whole yet. */
const isPart = ({ knownFrom, asOf }: Known) => knownFrom !== null && knownFrom >= asOf;

/** What is said of a list that stands in the place of the provider's: how old it is, and how much of it is known here. */
export function knownWords(answer: Known, zone: string, words: Pick<Words, 't' | 'date' | 'ago'>): string {
  const { t } = words;
  const age = ageWords(Date.now() - Date.parse(answer.asOf), words);
  if (answer.knownFrom === null) return t('failure.onlyKnown', { age });
  if (isPart(answer)) return t('failure.onlyKnownPart', { age });
  return t('failure.onlyKnownSince', { age, since: shortInstant(answer.knownFrom, zone, words) });
}

/** Of which sessions a list is that is sorted by what was counted, unless it is of all. */
export function SortedOfKnown({ answer, sort }: { answer: Known & Pick<SessionsAnswer, 'stale'>; sort: SessionSort }) {
  const words = useWords();
  const { zone } = useZone();
  if (!isCountedSort(sort) || answer.knownFrom === null || answer.stale || zone === null) return null;
  const { t } = words;
  return (
    <p className="pb-2 text-[12.5px] text-muted">
      {isPart(answer) ? t('sessions.sortedPart') : t('sessions.sortedSince', { since: shortInstant(answer.knownFrom, zone, words) })}
    </p>
  );
}
