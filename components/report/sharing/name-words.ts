import type { NameMode } from '@/lib/domain/answers/report-answer';
import type { Words } from '@/lib/messages/words';

/** How a report names people. */
export const nameWords = (names: NameMode, { t }: Pick<Words, 't'>): string => t(`share.names.${names}`);
