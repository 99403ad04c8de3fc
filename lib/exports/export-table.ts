import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import type { AboutLine } from './about-lines';
import type { ColumnContext, columnsOf } from './export-columns';

/** What a file is made of, whatever its format. */
export interface ExportTable {
  about: AboutLine[];
  columns: ReturnType<typeof columnsOf>;
  context: ColumnContext;
  rows: readonly ParticipantRow[];
}
