import type { KeyboardEvent } from 'react';
import type { TimelineAxis } from '@/components/presence/timeline-axis';
import type { Span } from '@/lib/domain/interval';
import { formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  edge: 'start' | 'end';
  /**
   * The selected range, or the whole view while nothing is selected: then the grip shows itself only to the keyboard.
   */
  range: Span;
  selected: boolean;
  percent: number;
  axis: Pick<TimelineAxis, 'startMs' | 'lengthMs'>;
  zone: string;
  onMove: (edge: 'start' | 'end', offset: number) => void;
  onClear: () => void;
}

const minute = 60_000;

function keyTarget(event: KeyboardEvent, now: number, startMs: number, lengthMs: number): number | null {
  const step = event.shiftKey ? 5 * minute : minute;
  // Keys go to whole minutes of the clock first, then from minute to minute.
  const clock = now + startMs;
  if (event.key === 'ArrowRight' || event.key === 'ArrowUp') return Math.floor(clock / minute) * minute + step - startMs;
  if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') return Math.ceil(clock / minute) * minute - step - startMs;
  if (event.key === 'PageUp') return now + 15 * minute;
  if (event.key === 'PageDown') return now - 15 * minute;
  if (event.key === 'Home') return 0;
  if (event.key === 'End') return lengthMs;
  return null;
}

/**
 * One end of the selected range: a slider for the keyboard, a handle for the pointer (which the plot behind it
 * follows). Where a zoom leaves it out, the keyboard still finds it, at the edge beyond which it lies.
 */
export function RangeGrip({ edge, range, selected, percent, axis, zone, onMove, onClear }: Props) {
  const { t } = useWords();
  const { startMs, lengthMs } = axis;
  const now = range[edge];
  const time = formatTime(startMs + now, zone, { seconds: true });
  const shown = selected && percent >= 0 && percent <= 100;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClear();
    const target = keyTarget(event, now, startMs, lengthMs);
    if (target === null) return;
    event.preventDefault();
    onMove(edge, Math.min(lengthMs, Math.max(0, target)));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      data-grip={edge}
      aria-label={edge === 'start' ? t('headCount.rangeStart') : t('headCount.rangeEnd')}
      aria-valuemin={0}
      aria-valuemax={Math.round(lengthMs / 1000)}
      aria-valuenow={Math.round(now / 1000)}
      aria-valuetext={selected ? time : t('headCount.noRange', { time })}
      onKeyDown={onKeyDown}
      className={`group absolute inset-y-0 w-6 -translate-x-1/2 cursor-ew-resize touch-none outline-none print:hidden ${shown ? '' : 'pointer-events-none opacity-0 focus-visible:opacity-100'}`}
      style={{ left: `${Math.min(100, Math.max(0, percent))}%` }}
    >
      <i className="absolute inset-y-0 start-1/2 w-px -translate-x-1/2 bg-accent" />
      <i className="absolute top-[38%] start-1/2 h-[18px] w-[7px] -translate-x-1/2 rounded border border-accent bg-panel group-focus-visible:outline-2 group-focus-visible:outline-accent group-focus-visible:outline-offset-2" />
    </div>
  );
}
