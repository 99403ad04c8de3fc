import type { KeyboardEvent } from 'react';
import { AxisRow } from '@/components/participant/presence/participant-axis';
import { AxisLabels } from '@/components/presence/axis-labels';
import { percentOf } from '@/components/presence/time-span';
import type { AxisView } from '@/components/presence/timeline-axis';
import { formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  axis: AxisView;
  cursor: number | null;
  onCursor: (at: number | null) => void;
  words: string;
}

const steps = 60;

/**
 * The time axis on top of the charts, and at once the line that reads them all: arrows move it, and `words` are read as
 * its value.
 */
export function ParticipantReadingLine({ axis, cursor, onCursor, words }: Props) {
  const { t } = useWords();
  const { start: from, end: to } = axis.view;
  const step = (to - from) / steps;
  function move(event: KeyboardEvent) {
    const moves: Record<string, number> = { ArrowRight: (cursor ?? from) + step, ArrowLeft: (cursor ?? to) - step, Home: from, End: to };
    if (event.key === 'Escape') onCursor(null);
    const at = moves[event.key];
    if (at === undefined) return;
    event.preventDefault();
    onCursor(Math.min(to, Math.max(from, at)));
  }
  return (
    <AxisRow label={null}>
      <div
        data-plot
        role="slider"
        tabIndex={0}
        aria-label={t('participant.readingLine')}
        aria-valuemin={0}
        aria-valuemax={steps}
        aria-valuenow={cursor === null ? 0 : Math.round((cursor - from) / step)}
        aria-valuetext={words}
        onKeyDown={move}
        onBlur={() => onCursor(null)}
        className="relative h-6 pt-1 text-[11px] text-muted"
      >
        {cursor === null ? (
          <AxisLabels {...axis} />
        ) : (
          <span
            className="absolute bottom-0.5 whitespace-nowrap text-ink"
            style={{ left: `${percentOf(cursor, axis.view)}%`, transform: `translateX(-${percentOf(cursor, axis.view)}%)` }}
          >
            {formatTime(cursor, axis.zone, { seconds: true })}
          </span>
        )}
      </div>
    </AxisRow>
  );
}
