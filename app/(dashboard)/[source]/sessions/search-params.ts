import { oneOf, type Parameter, pageNumber, text, withDefault } from '@/lib/address/parameter';
import { sessionSorts } from '@/lib/domain/lists/session-sorts';

const instant: Parameter<string, null> = {
  ...text,
  read: (value) => {
    const ms = /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(ms) ? null : new Date(ms).toISOString();
  },
};

export const pageSizes = ['25', '50', '100', '200'] as const;
export const refreshChoices = ['off', '15', '60', '300'] as const;

/** The session list's address: same words as the API; what is invalid is the default, and a default is not written. */
export const sessionsSearchParams = {
  page: pageNumber,
  perPage: withDefault(oneOf(pageSizes), '50'),
  sort: withDefault(oneOf(sessionSorts), 'startedAt'),
  order: withDefault(oneOf(['asc', 'desc']), 'desc'),
  search: withDefault(text, ''),
  status: oneOf(['live', 'ended']),
  from: instant,
  to: instant,
  /** Seconds between two reads. */
  refresh: withDefault(oneOf(refreshChoices), '60'),
};
