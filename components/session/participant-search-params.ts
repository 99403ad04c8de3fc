import { createParser, parseAsArrayOf, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs';
import { reportFilters } from '@/lib/domain/peer-report';

const parseAsTimes = createParser({
  parse(value) {
    const times = value.split(',').map((text) => (/^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN));
    const [from = Number.NaN, to = Number.NaN] = times;
    return times.length === 2 && from < to ? { from, to } : null;
  },
  serialize: ({ from, to }: { from: number; to: number }) => `${new Date(from).toISOString()},${new Date(to).toISOString()}`,
  eq: (a, b) => a.from === b.from && a.to === b.to,
});

/** What the page itself keeps in the address; invalid is the default, and a default is not written. */
export const participantSearchParams = {
  filters: parseAsArrayOf(parseAsStringLiteral(reportFilters)).withDefault([]),
  /** Two ISO instants by comma; ms inside. */
  zoom: parseAsTimes,
  rooms: parseAsStringLiteral(['all', 'main'] as const).withDefault('all'),
  counted: parseAsStringLiteral(['people', 'all'] as const).withDefault('people'),
};

/** The table the reader came from, as its address has it: for the people before and after, and the way back. */
export const listSearchParams = {
  page: parseAsInteger.withDefault(1),
  perPage: parseAsStringLiteral(['25', '50', '100', '200', 'all'] as const).withDefault('50'),
  sort: parseAsStringLiteral(['name', 'joinedAt', 'leftAt', 'duration', 'attendance', 'joins', 'role'] as const).withDefault('joinedAt'),
  order: parseAsStringLiteral(['asc', 'desc'] as const).withDefault('asc'),
  search: parseAsString.withDefault(''),
  verdict: parseAsStringLiteral(['present', 'partial', 'absent'] as const),
  role: parseAsString,
  view: parseAsStringLiteral(['people', 'connections'] as const).withDefault('people'),
  rooms: participantSearchParams.rooms,
  counted: participantSearchParams.counted,
  present: parseAsString,
};
