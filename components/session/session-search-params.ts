import { createParser, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { parseInstants, writeInstants } from '@/components/presence/span-text';
import { windowKinds } from '@/lib/domain/counting/attendance-window';
import { type Flag, flagTexts } from '@/lib/domain/flag';
import { rangeAnswers } from '@/lib/domain/range-answer';
import { participantSorts } from './participant-sort';

const parseAsPage = createParser({
  parse(value) {
    const page = parseAsInteger.parse(value);
    return page !== null && page >= 1 && page <= 100_000 ? page : null;
  },
  serialize: String,
});

const parseAsInstants = createParser({
  parse: parseInstants,
  serialize: writeInstants,
  eq: (a, b) => a.start === b.start && a.end === b.end,
});

export const pageSizes = ['25', '50', '100', '200', 'all'] as const;

/**
 * The session page's address, in the words of the API: what is invalid is the default, and a default is not written.
 */
export const sessionSearchParams = {
  page: parseAsPage.withDefault(1),
  perPage: parseAsStringLiteral(pageSizes).withDefault('50'),
  /** Without one, by the time of joining: the newest first while the session is live. */
  sort: parseAsStringLiteral(participantSorts),
  order: parseAsStringLiteral(['asc', 'desc'] as const),
  search: parseAsString.withDefault(''),
  verdict: parseAsStringLiteral(['present', 'partial', 'absent'] as const),
  state: parseAsStringLiteral(['in'] as const),
  neverCame: parseAsStringLiteral(['only'] as const),
  role: parseAsString,
  flag: parseAsStringLiteral(Object.keys(flagTexts) as Flag[]),
  outside: parseAsStringLiteral(['true'] as const),
  view: parseAsStringLiteral(['people', 'connections'] as const).withDefault('people'),
  rooms: parseAsStringLiteral(['all', 'main'] as const).withDefault('all'),
  counted: parseAsStringLiteral(['people', 'all'] as const).withDefault('people'),
  window: parseAsStringLiteral(windowKinds).withDefault('core'),
  /** The selected range and the zoom, in ms since the epoch; of the range, which answer to it is listed. */
  present: parseAsInstants,
  answer: parseAsStringLiteral(rangeAnswers),
  zoom: parseAsInstants,
};

/** As the address is where nothing narrows the list. */
export const noFilters = {
  search: '',
  verdict: null,
  state: null,
  neverCame: null,
  role: null,
  flag: null,
  outside: null,
  present: null,
  answer: null,
} as const;
