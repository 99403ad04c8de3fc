import type { Session } from '@/lib/domain/session';
import type { Provider, SessionListQuery } from '@/lib/providers/provider';
import { readCountedList } from '@/lib/sessions/read-counted-list';

/** What one step of a walk brought. */
export interface WalkStep {
  items: Session[];
  /** The provider's clock, ms. */
  asOf: number;
  /** Every session that started at or after this (ms), within what is walked, has been listed by now. */
  listedFrom: number;
}

/** Sessions are sorted by when they were made, and asked for by when they started: these may lie so far apart, ms. */
const slackMs = 60_000;
/** A list that is paged by number is gone through so often until a pass brings nothing new. */
const maxPasses = 3;

/** When a session started, as lists are walked. */
const startOf = ({ startedAt, createdAt }: Session) => startedAt ?? createdAt ?? 0;

/** `from` and `to` in ms; `to` absent: up to now. */
interface Walk {
  from: number;
  to?: number;
}

const queryOf = (from: number, to: number | undefined, page: number, perPage: number): SessionListQuery => ({
  ...{ page, perPage, sort: 'startedAt', order: 'desc' },
  ...(from > 0 ? { from } : {}),
  ...(to === undefined ? {} : { to }),
});

/** Whether a page is what was asked for: started in the span, the newest first. */
function isInOrder(items: readonly Session[], from: number, to: number): boolean {
  const starts = items.map(startOf);
  return starts.every(
    (start, index) => start >= from - slackMs && start <= to + slackMs && start <= (starts[index - 1] ?? start) + slackMs,
  );
}

/**
 * Lists the sessions that started in a span, the newest first, one call a step, so that whoever stops knows how far it
 * came. What comes next is asked for by its start, because numbers of pages shift while sessions are added. A list that
 * ignores times or order is gone through by numbers until nothing new comes. Throws `ProviderError`.
 */
export async function* walkBack(provider: Provider, { from, to }: Walk): AsyncGenerator<WalkStep> {
  const seen = new Set<string>();
  const perPage = provider.pageSize;
  let end = to;
  let page = 1;
  /** Pages in a row that brought nothing new. */
  let repeated = 0;
  for (;;) {
    const { items, asOf } = await readCountedList(provider, queryOf(from, end, page, perPage));
    const upTo = end ?? Number.POSITIVE_INFINITY;
    if (!isInOrder(items, from, upTo)) return yield* walkByNumbers(provider, { from, ...(to === undefined ? {} : { to }) });
    const fresh = items.filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    repeated = fresh.length === 0 ? repeated + 1 : 0;
    if (items.length < perPage || repeated > 1) return yield { items: fresh, asOf, listedFrom: from };
    const oldest = Math.min(...items.map(startOf));
    const next = oldest + slackMs;
    // More sessions began together than a page holds.
    const isStuck = next > upTo - slackMs || repeated > 0;
    page = isStuck ? page + 1 : 1;
    if (!isStuck) end = next;
    yield { items: fresh, asOf, listedFrom: next };
  }
}

async function* walkByNumbers(provider: Provider, { from, to }: Walk): AsyncGenerator<WalkStep> {
  const seen = new Set<string>();
  const perPage = provider.pageSize;
  for (let pass = 1; pass <= maxPasses; pass++) {
    const before = seen.size;
    let asOf = 0;
    for (let page = 1; ; page++) {
      const list = await readCountedList(provider, queryOf(from, to, page, perPage));
      asOf = list.asOf;
      const fresh = list.items.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      yield { items: fresh, asOf, listedFrom: to ?? Number.POSITIVE_INFINITY };
      if (list.items.length < perPage || (pass === 1 && fresh.length === 0)) break;
      if (list.total !== null && page * perPage >= list.total) break;
    }
    if (pass > 1 && seen.size === before) return yield { items: [], asOf, listedFrom: from };
    // One pass is enough for what came on one page.
    if (pass === 1 && seen.size <= perPage) return yield { items: [], asOf, listedFrom: from };
  }
  yield { items: [], asOf: 0, listedFrom: from };
}
