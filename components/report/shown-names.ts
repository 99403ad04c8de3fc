import type { SharedReportAnswer } from '@/lib/domain/answers/report-answer';

type Told = Pick<SharedReportAnswer['report'], 'names' | 'fields'>;

/** What stands in place of a name that is not sent: hidden by the report, or never told. */
export function missingName({ names }: Pick<Told, 'names'>): string {
  return names === 'none' ? 'Name hidden' : 'No name';
}

/** What can be searched of what the report shows; `null` where nothing can. */
export function searchLabel({ names, fields }: Told): string | null {
  if (names === 'none') return fields.externalId ? 'Search an id' : null;
  return fields.externalId ? 'Search a name or id' : 'Search a name';
}
