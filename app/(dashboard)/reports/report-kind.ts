import { nameWords } from '@/components/report/sharing/name-words';
import type { ReportItem } from '@/lib/domain/answers/report-answer';
import type { Words } from '@/lib/messages/words';

/** What tells two links of one session apart: `frozen · full names · password`. */
export function reportKind(
  { mode, include, names, hasPassword }: Pick<ReportItem, 'mode' | 'include' | 'names' | 'hasPassword'>,
  words: Pick<Words, 't'>,
): string {
  const { t } = words;
  const people = include.participants ? nameWords(names, words) : include.curve ? t('reports.curveOnly') : t('reports.figuresOnly');
  const times = include.times ? [] : [t('reports.withoutTimes')];
  return [t(`reports.modes.${mode}`), people, ...times, ...(hasPassword ? [t('reports.password')] : [])].join(' · ');
}
