'use client';

import { type PointerEvent, useMemo, useState } from 'react';
import { centredLeft } from '@/components/presence/tick-labels';
import { clampSpan, percentOf } from '@/components/presence/time-span';
import type { TimelineAxis } from '@/components/presence/timeline-axis';
import type { TimelineAnswer } from '@/lib/domain/answers/timeline-answer';
import type { Span } from '@/lib/domain/interval';
import { formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { peopleAt, pointsInView } from './head-count-points';
import { HeadCountSteps } from './head-count-steps';
import { RangeGrip } from './range-grip';
import { useRangeDrag } from './use-range-drag';

interface Props {
  axis: TimelineAxis;
  view: Span;
  zone: string;
  timeline: Pick<TimelineAnswer, 'curve' | 'peak'>;
  range: Span | null;
  /** While a range is being drawn, many times a second. */
  onDraft: (range: Span | null) => void;
  /** A step of the keyboard: more may follow. */
  onNudge: (range: Span) => void;
  /** When it is let go; `null` clears it. */
  onRange: (range: Span | null) => void;
}

const plotTop = 14;

/** The curve with its peak, and the range that is drawn on it by dragging or with the two grips. */
export function HeadCount({ axis, view, zone, timeline, range, onDraft, onNudge, onRange }: Props) {
  const { t } = useWords();
  const { startMs, lengthMs } = axis;
  const { curve, peak } = timeline;
  const [hover, setHover] = useState<number | null>(null);
  const points = useMemo(() => pointsInView(curve, view, axis.live ? lengthMs : undefined), [curve, view, axis.live, lengthMs]);
  const drag = useRangeDrag({ view, lengthMs, startMs, range, onDraft, onDone: onRange });
  const most = Math.max(1, peak?.people ?? 1);
  const time = (offset: number) => formatTime(startMs + offset, zone);
  const peakAt = peak && peak.at >= view.start && peak.at <= view.end ? peak : null;
  const shown = range ?? view;

  const moveEdge = (edge: 'start' | 'end', offset: number) => {
    const other = edge === 'start' ? shown.end : shown.start;
    const crossing = edge === 'start' ? offset >= other : offset <= other;
    onNudge(clampSpan(crossing ? { start: other, end: other } : { ...shown, [edge]: offset }, lengthMs));
  };
  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const offset = view.start + ((event.clientX - box.left) / Math.max(1, box.width)) * (view.end - view.start);
    setHover(event.pointerType === 'mouse' && event.buttons === 0 ? Math.min(Math.max(offset, 0), lengthMs) : null);
    drag.onPointerMove(event);
  };
  const label = peak ? t('headCount.peakDrag', { people: peak.people, time: time(peak.at) }) : t('headCount.peopleOverTime');
  const reading = (people: number, at: number) => t('headCount.reading', { people, time: time(at) });

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would put a form's frame round a chart.
    <div
      role="group"
      dir="ltr"
      aria-label={label}
      className="absolute inset-0 cursor-crosshair touch-pan-y select-none"
      onPointerDown={drag.onPointerDown}
      onPointerMove={follow}
      onPointerUp={drag.onPointerUp}
      onPointerCancel={drag.onPointerCancel}
      onPointerLeave={() => setHover(null)}
    >
      <div className="absolute inset-x-0 bottom-0 overflow-hidden" style={{ top: plotTop }}>
        <HeadCountSteps points={points} from={view.start} to={view.end} top={most * 1.06} />
      </div>
      {peakAt && <PeakMark percent={percentOf(peakAt.at, view)} text={reading(peakAt.people, peakAt.at)} />}
      {hover !== null && (
        <>
          <i className="pointer-events-none absolute inset-y-0 border-muted border-s" style={{ left: `${percentOf(hover, view)}%` }} />
          <Reading
            percent={percentOf(hover, view)}
            text={reading(peopleAt(curve, hover), hover)}
            className="bottom-1 bg-panel py-px shadow-raised"
          />
        </>
      )}
      {(['start', 'end'] as const).map((edge) => (
        <RangeGrip
          key={edge}
          edge={edge}
          range={shown}
          selected={range !== null}
          percent={percentOf(shown[edge], view)}
          axis={axis}
          zone={zone}
          onMove={moveEdge}
          onClear={() => onRange(null)}
        />
      ))}
    </div>
  );
}

function PeakMark({ percent, text }: { percent: number; text: string }) {
  return (
    <>
      <i
        className="-translate-1/2 pointer-events-none absolute rounded-full border-[3.5px] border-accent"
        style={{ left: `${percent}%`, top: plotTop + 5 }}
      />
      <Reading percent={percent} text={text} className="top-0 bg-paper/80 text-ink leading-4" />
    </>
  );
}

/** How many and when, in the middle of its instant; a character is at most 7 px wide. */
function Reading({ percent, text, className }: { percent: number; text: string; className: string }) {
  return (
    <span
      dir="auto"
      className={`-translate-x-1/2 pointer-events-none absolute z-10 whitespace-nowrap rounded px-1 text-[11.5px] ${className}`}
      style={{ left: centredLeft(percent, text.length * 7 + 8) }}
    >
      {text}
    </span>
  );
}
