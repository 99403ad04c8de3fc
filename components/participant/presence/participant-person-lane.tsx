'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { Gridlines } from '@/components/presence/axis-layer';
import type { Bar } from '@/components/presence/presence-segments';
import { percentOf } from '@/components/presence/time-span';
import type { AxisView } from '@/components/presence/timeline-axis';
import { formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { CursorLine } from './participant-axis';
import { ParticipantLane } from './participant-lane';
import { drawnMarks, type Mark, marksNear } from './participant-marks';

interface Props {
  bar: Pick<Bar, 'segments' | 'assumed'>;
  marks: Mark[];
  axis: AxisView;
  tone: 'present' | 'host' | 'absent';
  /** Names of breakout rooms, written above their part of the bar. */
  roomName: (id: string | undefined) => string;
  cursor: number | null;
  onCursor: (at: number | null) => void;
}

const reachPixels = 9;
const shown = 4;

/**
 * The person's bar with its marks. It is one stop of the keyboard: arrows go from mark to mark, and the words are read
 * as the value of a slider. The pointer shows what is nearest to it.
 */
export function ParticipantPersonLane({ bar, marks, axis, tone, roomName, cursor, onCursor }: Props) {
  const { t, direction } = useWords();
  const [tip, setTip] = useState<Mark[]>([]);
  const { view, zone } = axis;
  const { segments, assumed } = bar;
  const visible = marks.filter((mark) => mark.at >= view.start && mark.at <= view.end);
  const words = (mark: Mark) => `${formatTime(mark.at, zone, { milliseconds: true })} ${mark.text}`;
  const at = cursor === null ? -1 : visible.findIndex((mark) => mark.at === cursor);

  function point(event: PointerEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const perPixel = (view.end - view.start) / Math.max(1, box.width);
    const instant = view.start + (event.clientX - box.left) * perPixel;
    onCursor(instant);
    setTip(marksNear(visible, instant, reachPixels * perPixel));
  }

  function step(event: KeyboardEvent<HTMLElement>) {
    const last = visible.length - 1;
    const moves: Record<string, number> = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last };
    if (event.key === 'Escape') leave();
    const wanted = moves[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    const mark = visible[Math.max(0, Math.min(last, wanted))];
    if (!mark) return;
    onCursor(mark.at);
    setTip([mark]);
  }

  function leave() {
    onCursor(null);
    setTip([]);
  }

  const current = tip[0];
  const reading = visible[Math.max(0, at)];
  const left = current ? percentOf(current.at, view) : 0;
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t('participant.moments')}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={Math.max(0, visible.length - 1)}
      aria-valuenow={Math.max(0, at)}
      aria-valuetext={reading ? words(reading) : t('participant.noneInRange')}
      className="relative h-[46px] touch-pan-y"
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={leave}
      onBlur={leave}
      onKeyDown={step}
    >
      <Gridlines view={axis.view} ticks={axis.ticks.at} />
      <CursorLine axis={axis} cursor={cursor} />
      {segments.map(
        (segment) =>
          segment.room && (
            <span
              key={`room ${segment.start}`}
              dir="auto"
              className="absolute top-0 truncate text-[10.5px] text-muted leading-[13px]"
              style={{
                left: `${Math.max(0, percentOf(segment.start, view))}%`,
                width: `${Math.max(0, percentOf(segment.end, view) - Math.max(0, percentOf(segment.start, view)))}%`,
              }}
            >
              {roomName(segment.room)}
            </span>
          ),
      )}
      <ParticipantLane segments={segments} assumed={assumed} view={view} tone={tone} size="thick" />
      {drawnMarks(visible, view, axis.width).map((mark) => (
        <MarkShape key={mark.id} mark={mark} left={percentOf(mark.at, view)} />
      ))}
      {current && (
        <div
          dir={direction}
          className="pointer-events-none absolute top-[42px] z-20 w-max max-w-[min(320px,90vw)] rounded-lg bg-panel px-3 py-2 text-[12.5px] text-ink leading-snug shadow-raised print:hidden"
          style={{ left: `${left}%`, transform: `translateX(-${left}%)` }}
        >
          {tip.slice(0, shown).map((mark) => (
            <p key={mark.id}>{words(mark)}</p>
          ))}
          {tip.length > shown && <p className="text-muted">{t('participant.andMoreHere', { count: tip.length - shown })}</p>}
        </div>
      )}
    </div>
  );
}

const shapes = { joined: 'M5 0 9.2 8H.8z', left: 'M5 8 .8 0h8.4z', moved: 'M5 0 9 4 5 8 1 4z' };

function MarkShape({ mark, left }: { mark: Mark; left: number }) {
  if (mark.kind === 'other') {
    return <span aria-hidden className="absolute top-[40px] -ms-[2px] rounded-full border-2 border-muted" style={{ left: `${left}%` }} />;
  }
  return (
    <svg aria-hidden viewBox="0 0 10 8" className="absolute top-[28.5px] -ms-[5px] h-2 w-2.5 fill-ink" style={{ left: `${left}%` }}>
      <path d={shapes[mark.kind]} />
    </svg>
  );
}
