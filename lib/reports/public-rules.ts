import type { OpenReport } from './report-row';

/** What of a session the recipients of one report may see, and under which ids. */
export interface PublicRules extends Pick<OpenReport, 'include' | 'fields' | 'names' | 'title'> {
  reportId: string;
  idOf(id: string): string;
  /** The pseudonym's number of a person by their public id; only with `names: 'pseudonyms'`. */
  numberOf(publicId: string): number | undefined;
}

/** The rules of an open report; `numbers` are its pseudonyms. */
export function publicRules(
  { row, include, fields, names, title }: OpenReport,
  idOf: PublicRules['idOf'],
  numbers: ReadonlyMap<string, number>,
): PublicRules {
  return { reportId: row.id, title, include, fields, names, idOf, numberOf: (publicId) => numbers.get(publicId) };
}
