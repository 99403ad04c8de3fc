import type { SharedReportAnswer } from '@/lib/domain/answers/report-answer';
import type { Words } from '@/lib/messages/words';

type Told = Pick<SharedReportAnswer['report'], 'names' | 'fields'>;

/** What stands in place of a name that is not sent: hidden by the report, or never told. */
export function missingName({ names }: Pick<Told, 'names'>, { t }: Pick<Words, 't'>): string {
  return names === 'none' ? t('report.nameHidden') : t('ui.noName');
}

/** What can be searched of what the report shows; `null` where nothing can. */
export function searchLabel({ names, fields }: Told, { t }: Pick<Words, 't'>): string | null {
  if (names === 'none') return fields.externalId ? t('report.searchId') : null;
  return fields.externalId ? t('people.search') : t('report.searchName');
}
