import { nameWords } from '@/components/report/sharing/name-words';
import type { ReportItem } from '@/lib/domain/answers/report-answer';
import type { Words } from '@/lib/messages/words';

/** What tells two links of one session apart: `frozen · full names · password`. */
export function reportKind(
  { mode, include, names, hasPassword }: Pick<ReportItem, 'mode' | 'include' | 'names' | 'hasPassword'>,
  words: Pick<Words, 't'>,
): string {
  const people = include.participants ? nameWords(names, words) : include.curve ? 'curve only' : 'figures only';
  return [mode, people, ...(include.times ? [] : ['without times']), ...(hasPassword ? ['password'] : [])].join(' · ');
}
