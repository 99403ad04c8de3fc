import type { ReportFields, ReportInclude, ReportItem } from '@/lib/domain/answers/report-answer';
import { allColumns, type ExportColumnKey } from './export-columns';

interface Shown {
  include: ReportInclude;
  fields: ReportFields;
  names: ReportItem['names'];
}

/** Of people without their times, what there can be to tell. */
const registerColumns: readonly ExportColumnKey[] = ['name', 'externalId', 'role', 'verdict', 'came', 'id'];

/**
 * The columns of a file that recipients of a link may have, none that is always empty. Who is not counted is so by
 * their role.
 */
export function sharedColumns({ include, fields, names }: Shown): ExportColumnKey[] {
  const hidden = new Set<ExportColumnKey>([
    ...(names === 'none' ? ['name' as const] : []),
    ...(names === 'full' ? [] : ['otherNames' as const]),
    ...(fields.externalId ? [] : ['externalId' as const]),
    ...(fields.role ? [] : ['role' as const, 'otherRoles' as const, 'counted' as const]),
    ...(include.verdicts ? [] : ['verdict' as const, 'late' as const, 'leftEarly' as const]),
    ...(include.detail ? [] : ['providerPresent' as const]),
    ...(include.neverCame ? [] : ['came' as const]),
  ]);
  return (include.times ? allColumns : registerColumns).filter((column) => !hidden.has(column));
}
