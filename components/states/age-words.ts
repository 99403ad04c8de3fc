import type { Words } from '@/lib/messages/words';

const momentMs = 5_000;

/** How old (ms) something is, as it stands within a sentence: `a moment ago`, `12 s ago`. */
export const ageWords = (ageMs: number, { t, ago }: Pick<Words, 't' | 'ago'>): string =>
  ageMs < momentMs ? t('failure.aMomentAgo') : ago(ageMs);
