import { parseInstants, writeInstants } from '@/components/presence/span-text';
import { oneOf, type Parameter, pageNumber, text, withDefault } from '@/lib/address/parameter';
import { windowKinds } from '@/lib/domain/counting/attendance-window';
import { allFlags } from '@/lib/domain/flag';
import type { Span } from '@/lib/domain/interval';
import { rangeAnswers } from '@/lib/domain/range-answer';
import { participantSorts } from './participant-sort';

const instants: Parameter<Span, null> = { read: parseInstants, write: writeInstants, absent: null };

export const pageSizes = ['25', '50', '100', '200', 'all'] as const;

/**
 * The session page's address, in the words of the API: what is invalid is the default, and a default is not written.
 */
export const sessionSearchParams = {
  page: pageNumber,
  perPage: withDefault(oneOf(pageSizes), '50'),
  /** Without one, by the time of joining: the newest first while the session is live. */
  sort: oneOf(participantSorts),
  order: oneOf(['asc', 'desc']),
  search: withDefault(text, ''),
  verdict: oneOf(['present', 'partial', 'absent']),
  state: oneOf(['in']),
  neverCame: oneOf(['only']),
  role: text,
  flag: oneOf(allFlags),
  outside: oneOf(['true']),
  view: withDefault(oneOf(['people', 'connections']), 'people'),
  rooms: withDefault(oneOf(['all', 'main']), 'all'),
  counted: withDefault(oneOf(['people', 'all']), 'people'),
  window: withDefault(oneOf(windowKinds), 'core'),
  /** The selected range and the zoom, in ms since the epoch; of the range, which answer to it is listed. */
  present: instants,
  answer: oneOf(rangeAnswers),
  zoom: instants,
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
