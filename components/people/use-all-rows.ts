'use client';

import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { barParts } from '@/components/presence/bar-parts';
import { barOfLane } from '@/components/presence/presence-segments';
import { entriesOfLanes, entriesOfPage } from '@/components/timeline/timeline-entry';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import { blockQuery, blockSize, type PeopleParams } from '@/lib/queries/participants';
import type { SessionPlace } from '@/lib/queries/session-place';
import { lanesQuery } from '@/lib/queries/timeline';

interface Options {
  place: SessionPlace;
  people: PeopleParams;
  startMs: number;
  enabled: boolean;
}

/**
 * Blocks are asked for once scrolling has rested this long: who drags the scroll bar through 10,000 rows does not mean
 * them all.
 */
const restMs = 90;

function joinBlocks(results: UseQueryResult<ParticipantsAnswer, Error>[]) {
  return {
    byBlock: new Map(results.flatMap(({ data }) => (data ? [[data.page - 1, data.items] as const] : []))),
    range: results.find(({ data }) => data?.range)?.data?.range ?? null,
    failed: results.find(({ error }) => error) ?? null,
  };
}

/**
 * The whole list: bars from the lanes at once, cells in blocks as they come into view. A block that is scrolled past is
 * not waited for.
 */
export function useAllRows({ place, people, startMs, enabled }: Options) {
  const lanes = useQuery({ ...lanesQuery(place, people), enabled });
  const [blocks, setBlocks] = useState({ first: 0, last: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const onVisible = useCallback((firstRow: number, lastRow: number) => {
    clearTimeout(timer.current);
    const first = Math.floor(firstRow / blockSize);
    const last = Math.floor(lastRow / blockSize);
    timer.current = setTimeout(
      () => setBlocks((known) => (known.first === first && known.last === last ? known : { first, last })),
      restMs,
    );
  }, []);

  const wanted = enabled ? Array.from({ length: blocks.last - blocks.first + 1 }, (_, index) => blocks.first + index) : [];
  const cells = useQueries({
    queries: wanted.map((block) => blockQuery(place, people, block)),
    combine: joinBlocks,
  });

  const columns = lanes.data?.lanes;
  const entryAt = useMemo(() => {
    if (!columns) return entriesOfPage([], startMs);
    return entriesOfLanes(columns, (index) => cells.byBlock.get(Math.floor(index / blockSize))?.[index % blockSize], startMs);
  }, [columns, cells.byBlock, startMs]);

  const parts = useMemo(() => barParts(columns?.ids.flatMap((_, index) => barOfLane(columns, index) ?? []) ?? []), [columns]);

  return { lanes, entryAt, parts, count: columns?.ids.length ?? 0, onVisible, range: cells.range, failed: cells.failed };
}
