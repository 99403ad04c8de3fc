import type { ListRow } from '@/lib/domain/lists/list-people';
import type { AboutLine } from './about-lines';
import type { ColumnContext, columnsOf } from './export-columns';

/** What a file is made of, whatever its format. */
export interface ExportTable {
  about: AboutLine[];
  columns: ReturnType<typeof columnsOf>;
  context: ColumnContext;
  /** Made as they are taken, some at a time; whoever takes them lets other requests have their turn in between. */
  pieces: Iterable<readonly ListRow[]>;
}
