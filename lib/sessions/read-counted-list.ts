import type { CountedFigures } from '@/lib/domain/answers/counted-figures';
import type { CountOptions } from '@/lib/domain/count-session';
import type { Session } from '@/lib/domain/session';
import type { Listing, Provider, SessionListQuery } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { countOptions, defaultSwitches } from './counting/count-options';
import { countListed } from './listed-figures';

/**
 * A page as the provider lists it, with what was counted of it, by session id; the rows that it was counted from are
 * not kept.
 */
export interface CountedList extends Listing<Session> {
  /** The provider's clock, ms. */
  asOf: number;
  counted: ReadonlyMap<string, CountedFigures>;
}

interface Reading {
  provider: Provider;
  options: CountOptions;
  /** No page is read that is shorter. */
  shortest: number;
}

async function readOnce({ provider, options }: Reading, query: SessionListQuery): Promise<CountedList> {
  const answer = await provider.listSessions(query);
  const { items, total } = answer.data;
  return { items, total, asOf: answer.asOf, counted: await countListed(provider, answer, options) };
}

/** A page is read in at most so many smaller ones. */
const maxParts = 10;

/**
 * Into how many pages of the same length one is parted, so that it is they together; `null` where it cannot be, or they
 * would be shorter than `shortest`.
 */
function partsOf(perPage: number, shortest: number): number | null {
  return [2, 5].find((parts) => perPage % parts === 0 && perPage / parts >= shortest) ?? null;
}

async function readInParts(reading: Reading, query: SessionListQuery): Promise<CountedList> {
  try {
    return await readOnce(reading, query);
  } catch (error) {
    const parts = partsOf(query.perPage, reading.shortest);
    if (!(error instanceof ProviderError && error.kind === 'too-large') || parts === null) throw error;
    const perPage = query.perPage / parts;
    const read: CountedList[] = [];
    for (let part = 1; part <= parts; part += 1) {
      const list = await readInParts(reading, { ...query, perPage, page: (query.page - 1) * parts + part });
      read.push(list);
      if (list.items.length < perPage) break;
    }
    return together(read);
  }
}

function together(read: readonly CountedList[]): CountedList {
  return {
    items: read.flatMap(({ items }) => items),
    total: read.at(-1)?.total ?? null,
    asOf: Math.max(...read.map(({ asOf }) => asOf)),
    counted: new Map(read.flatMap(({ counted }) => [...counted])),
  };
}

/**
 * A page of a provider's sessions in one call, counted. Where its answer is too large to be read (some carry every
 * participant of every session) it is read in up to ten smaller pages, one after the other. Throws `ProviderError`.
 */
export function readCountedList(
  provider: Provider,
  query: SessionListQuery,
  options: CountOptions = countOptions(defaultSwitches),
): Promise<CountedList> {
  return readInParts({ provider, options, shortest: query.perPage / maxParts }, query);
}
