import type { NameMode } from '@/lib/domain/answers/report-answer';

/** How a report names people. */
export const nameWords: Record<NameMode, string> = {
  full: 'full names',
  initials: 'initials',
  pseudonyms: 'people as guests',
  none: 'names hidden',
};
