import type { Connection } from '@/lib/domain/connection';
import { toInstant } from '@/lib/domain/time';
import { asSent } from '@/lib/providers/as-sent';
import type { ConnectionDetail, DetailField } from '@/lib/providers/provider';

/** A field of the provider's answer beside the same of our record. */
export interface FieldReading {
  /** As the vendor calls it; an entry of a list has its number behind it. */
  field: string;
  kind: DetailField['kind'];
  /** As it was sent; absent when it was not. */
  sent?: string | number | boolean | null;
  /** As our record has it: a text, an instant, or ms; absent where an older record kept nothing of the sort. */
  read?: string | number | null;
  /**
   * Whether our record would say something else had it been read from this answer: how it was written is no difference.
   */
  differs: boolean;
}

/** Of all lists together; entries that differ go first. */
const maxEntries = 200;

type SentDetail = Pick<ConnectionDetail, 'row' | 'connection' | 'fields'>;

/**
 * What the provider tells of a connection now beside what our record has of it, field by field, and how many entries of
 * lists were left out.
 */
export function readDetail(
  { row, connection: answered, fields }: SentDetail,
  ours: Connection,
): { reading: FieldReading[]; leftOut: number } {
  const single: FieldReading[] = [];
  const entries: FieldReading[] = [];
  for (const field of fields) {
    if (field.kind === 'list') entries.push(...readList(field, row[field.field], answered, ours));
    else single.push(readSingle(field, row, answered, ours));
  }
  const shown = entries.length > maxEntries ? new Set(entries.toSorted(byDifference).slice(0, maxEntries)) : null;
  return {
    reading: [...single, ...(shown === null ? entries : entries.filter((entry) => shown.has(entry)))],
    leftOut: Math.max(0, entries.length - maxEntries),
  };
}

const byDifference = (a: FieldReading, b: FieldReading) => Number(b.differs) - Number(a.differs);

type ListField = Extract<DetailField, { kind: 'list' }>;
type SingleField = Exclude<DetailField, ListField>;

function readSingle({ field, kind, of }: SingleField, row: SentDetail['row'], answered: Connection, ours: Connection): FieldReading {
  const kept = of(ours);
  const read = kind === 'instant' && typeof kept === 'number' ? toInstant(kept) : kept;
  return {
    field,
    kind,
    ...(field in row ? { sent: scalarOf(row[field]) } : {}),
    ...(read === undefined ? {} : { read }),
    differs: kept !== undefined && kept !== of(answered),
  };
}

const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
const scalarOf = (value: unknown) => (isScalar(value) ? value : asSent(value));

/**
 * Each entry that was sent beside the one of our record that says the same, then those of our record that were not
 * sent.
 */
function readList({ field, kind, sent, of }: ListField, value: unknown, answered: Connection, ours: Connection): FieldReading[] {
  const kept = of(ours);
  if (!Array.isArray(value)) {
    const read = kept && `${kept.length} ${kept.length === 1 ? 'entry' : 'entries'}`;
    const asked = value === undefined ? {} : { sent: scalarOf(value) };
    return [{ field, kind, ...asked, ...(read === undefined ? {} : { read }), differs: kept !== undefined && kept.length > 0 }];
  }
  const times = new Map<string, number>();
  for (const text of kept ?? []) times.set(text, (times.get(text) ?? 0) + 1);
  const take = (text: string) => {
    const left = times.get(text) ?? 0;
    times.set(text, left - 1);
    return left > 0;
  };
  const answeredTexts = of(answered) ?? [];
  const rows = value.map((entry, index): FieldReading => {
    const text = answeredTexts[index] ?? '';
    const read = take(text) ? text : null;
    const name = `${field} ${index + 1}`;
    return { field: name, kind, sent: sent(entry), ...(kept === undefined ? {} : { read }), differs: kept !== undefined && read === null };
  });
  const alone = (kept ?? []).filter(take);
  return [...rows, ...alone.map((text): FieldReading => ({ field, kind, read: text, differs: true }))];
}
