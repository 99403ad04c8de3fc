'use client';

import { clsx } from 'clsx';
import { type CSSProperties, type ReactNode, Suspense, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { AxisLayer } from '@/components/presence/axis-layer';
import { isPresentIn } from '@/components/presence/presence-segments';
import { percentOf } from '@/components/presence/time-span';
import { paperTicks, paperWidth, timeTicks } from '@/components/presence/time-ticks';
import { type TimelineAxis, viewVariables } from '@/components/presence/timeline-axis';
import { TimelineScale } from '@/components/presence/timeline-scale';
import { usePrinting } from '@/components/presence/use-printing';
import { useWidth } from '@/components/presence/use-width';
import { Touched, withTouch } from '@/components/ui/with-touch';
import type { Span } from '@/lib/domain/interval';
import { formatZone } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { PrintedRows } from './printed-rows';
import type { Place } from './rows-props';
import styles from './table-timeline.module.css';
import { TimelineHead } from './timeline-head';
import type { Naming, Sorting, TimelineList } from './timeline-list';
import { TimelineRow } from './timeline-row';
import { LongRows, PlainRows } from './timeline-rows';
import { useLateTips } from './use-late-tips';
import { useNameWidth } from './use-name-width';
import { useRowKeys } from './use-row-keys';

interface Props {
  axis: TimelineAxis;
  zone: string;
  /** The part of the axis that fills the column. */
  view: Span;
  /** The selected range; while it is being drawn, rows outside of it are set in muted text at once. */
  range: Span | null;
  list: TimelineList;
  naming: Naming;
  sorting: Sorting;
  /** Beside the curve, and the curve itself: it gets the place exactly above the presence column. */
  top?: { side: ReactNode; curve: ReactNode };
}

const nobody: ReadonlySet<string> = new Set();
const ignore = () => undefined;
const tableTips = withTouch(
  () => import('./table-tips').then((file) => file.TableTips),
  () => null,
);

/**
 * The table that is a timeline: a row per person with the bar in the row, and head, curve, grid and range on one axis.
 * Data by props only.
 */
export function TableTimeline({ axis, zone, view, range, list, naming, sorting, top }: Props) {
  const {
    count,
    entryAt,
    first,
    total,
    ranged,
    question,
    virtual,
    onVisible = ignore,
    arrived = nobody,
    pending,
    printed,
    hrefOf,
    onOpen,
  } = list;
  const { roomNames, plainRole, missingName, roles } = naming;
  const words = useWords();
  const { t } = words;
  const scroller = useRef<HTMLDivElement>(null);
  const reveal = useRef<((index: number) => void) | null>(null);
  const [plot, screenWidth] = useWidth<HTMLDivElement>(560);
  const printing = usePrinting();
  const width = printing ? paperWidth : screenWidth;
  const { startMs, lengthMs } = axis;
  const stale = axis.stale ?? false;
  const clock = useMemo(() => ({ startMs, zone, stale }), [startMs, zone, stale]);
  const ticks = useMemo(() => {
    const [from, to] = [startMs + view.start, startMs + view.end];
    const { step, at } = printing ? paperTicks(from, to, zone) : timeTicks(from, to, zone, width / 78);
    return { step, at: at.map((time) => time - startMs) };
  }, [startMs, view, zone, width, printing]);
  const context = useMemo(() => ({ clock, view, roomNames, words }), [clock, view, roomNames, words]);
  const { wanted, heard, late } = useLateTips();
  const [drawn, setDrawn] = useState(0);
  useNameWidth({ scroller, entryAt, count: virtual ? count : drawn, session: startMs });
  const { active, openRow, walk } = useRowKeys({ scroller, reveal, count, entryAt, onOpen, showMark: heard.showMark });

  // The list begins at its top again, the curve stays where it is: on a phone more stands above it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is the reason.
  useLayoutEffect(() => {
    if (!scroller.current || !plot.current) return;
    const before = plot.current.getBoundingClientRect().top;
    scroller.current.scrollTop = 0;
    scroller.current.scrollTop = plot.current.getBoundingClientRect().top - before;
  }, [question]);

  const long = lengthMs > 20 * 3_600_000;

  const look = useMemo(
    () => ({ clock, lengthMs, live: axis.live, long, ranged, paper: printing, plainRole, missingName, first }),
    [clock, lengthMs, axis.live, long, ranged, printing, plainRole, missingName, first],
  );

  // Not of the view: zooming draws no row anew.
  const renderRow = useCallback(
    (index: number, tabbable: boolean, place?: Place) => {
      const entry = entryAt(index);
      return (
        <TimelineRow
          key={place ? place.slot : entry.id || index}
          entry={entry}
          index={index}
          look={look}
          href={hrefOf?.(entry.id) ?? null}
          outside={range !== null && !isPresentIn(entry.bar, range)}
          arrived={arrived.has(entry.id)}
          tabbable={tabbable}
          {...(place ? { top: place.top } : {})}
        />
      );
    },
    [entryAt, look, hrefOf, range, arrived],
  );

  const variables = {
    ...viewVariables(view, lengthMs),
    '--band-left': range ? `${percentOf(range.start, view)}%` : '0%',
    '--band-width': range ? `${percentOf(range.end, view) - percentOf(range.start, view)}%` : '0%',
    '--lane-ticks':
      ticks.at.map((tick) => `linear-gradient(var(--line2) 0 0) ${percentOf(tick, view)}% 0 / 1px no-repeat`).join() || 'none',
  };
  const scale = <TimelineScale axis={axis} view={view} ticks={ticks} range={range} zone={zone} width={width} />;

  return (
    <>
      <div ref={scroller} className={clsx(styles.scroller, virtual && styles.all, long && styles.long, ranged && styles.ranged)}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens for the tips of what is inside, and does nothing else. */}
        <div
          className={styles.sheet}
          data-part="sheet"
          style={variables as CSSProperties}
          onPointerMove={heard.onPointerMove}
          onPointerLeave={heard.hide}
          onFocus={heard.onFocus}
          onBlur={heard.hide}
        >
          <AxisLayer axis={axis} view={view} ticks={ticks.at} range={range} className={styles.backdrop} />
          <div className={clsx(styles.top, styles.curveRow)}>
            <div className={styles.side} data-part="side">
              {top?.side}
            </div>
            <div className={styles.curve} data-part="curve">
              <div ref={plot} className={styles.plot}>
                <AxisLayer axis={axis} view={view} ticks={ticks.at} range={range} />
                {top?.curve}
              </div>
              <div className={styles.below}>{scale}</div>
            </div>
          </div>
          <table
            className={clsx(styles.table, pending && styles.dimmed)}
            aria-rowcount={total + 1}
            aria-busy={pending}
            onClick={openRow}
            onKeyDown={walk}
          >
            <caption className="sr-only">{t('timeline.caption', { zone: formatZone(zone, startMs) })}</caption>
            <TimelineHead zoneName={formatZone(zone, startMs)} scale={scale} sorting={sorting} ranged={ranged} roles={roles} />
            {virtual ? (
              <LongRows count={count} renderRow={renderRow} active={active} scroller={scroller} onVisible={onVisible} reveal={reveal} />
            ) : (
              <PlainRows count={count} renderRow={renderRow} active={active} onDrawn={setDrawn} />
            )}
            {printed && <PrintedRows list={printed} look={look} />}
          </table>
        </div>
      </div>
      {wanted && (
        <Suspense>
          <Touched part={tableTips} props={{ entryAt, context, ...late }} />
        </Suspense>
      )}
    </>
  );
}
