import { createParser, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server';

const parseAsPage = createParser({
  parse: (value) => {
    const page = parseAsInteger.parse(value);
    return page !== null && page >= 1 ? page : null;
  },
  serialize: String,
});

const parseAsInstant = createParser({
  parse: (value) => {
    const ms = /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(ms) ? null : new Date(ms).toISOString();
  },
  serialize: (value: string) => value,
});

export const pageSizes = ['25', '50', '100', '200'] as const;
export const refreshChoices = ['off', '15', '60', '300'] as const;

/** The session list's address: same words as the API; what is invalid is the default, and a default is not written. */
export const sessionsSearchParams = {
  page: parseAsPage.withDefault(1),
  perPage: parseAsStringLiteral(pageSizes).withDefault('50'),
  sort: parseAsStringLiteral(['startedAt', 'minutes'] as const).withDefault('startedAt'),
  order: parseAsStringLiteral(['asc', 'desc'] as const).withDefault('desc'),
  search: parseAsString.withDefault(''),
  status: parseAsStringLiteral(['live', 'ended'] as const),
  from: parseAsInstant,
  to: parseAsInstant,
  /** Seconds between two reads. */
  refresh: parseAsStringLiteral(refreshChoices).withDefault('60'),
};
