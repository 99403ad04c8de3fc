'use client';

import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { barParts } from '@/components/presence/bar-parts';
import { barOfLane } from '@/components/presence/presence-segments';
import { entriesOfLanes, entriesOfPage } from '@/components/timeline/timeline-entry';
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

  // A screen is never as high as a block, so that it shows rows of two at most.
  const upper = useQuery({ ...blockQuery(place, people, blocks.first), enabled });
  const lower = useQuery({ ...blockQuery(place, people, blocks.last), enabled: enabled && blocks.last !== blocks.first });
  const [above, below] = [upper.data, lower.data];
  const failed = [upper, lower].find(({ error }) => error) ?? null;

  const columns = lanes.data?.lanes;
  const entryAt = useMemo(() => {
    if (!columns) return entriesOfPage([], startMs);
    const cellsAt = (index: number) =>
      [above, below].find((block) => block?.page === Math.floor(index / blockSize) + 1)?.items[index % blockSize];
    return entriesOfLanes(columns, cellsAt, startMs);
  }, [columns, above, below, startMs]);

  const parts = useMemo(() => barParts(columns?.ids.flatMap((_, index) => barOfLane(columns, index) ?? []) ?? []), [columns]);

  return { lanes, entryAt, parts, count: columns?.ids.length ?? 0, onVisible, range: above?.range ?? below?.range ?? null, failed };
}
