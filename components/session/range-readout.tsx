import { useRef } from 'react';
import { PopoverButton } from '@/components/ui/popover-button';
import { formatCount, formatTime, formatZone } from '@/lib/format';
import { offeredRange } from './offered-range';
import { RangeForm } from './range-form';
import type { Span } from './time-span';
import type { TimelineAxis } from './timeline-axis';

interface Props {
  axis: TimelineAxis;
  view: Span;
  /** The attendance window; `null` where there is none. */
  window: Span | null;
  zone: string;
  range: Span | null;
  /** While the range moves, the counts are those of another one and are left out. */
  drafting: boolean;
  counts: { throughout: number; part: number; none: number } | null;
  onRange: (range: Span | null) => void;
}

const linkLook = 'min-h-6 text-accent underline-offset-2 hover:underline print:hidden';

/** "09:34 – 09:52: 22 here throughout, 9 in part, 1 not": the answer to the question a range asks. The table below lists those who were here. */
export function RangeReadout({ axis, view, window, zone, range, drafting, counts, onRange }: Props) {
  const opener = useRef<HTMLButtonElement>(null);
  const seconds = range !== null && ((axis.startMs + range.from) % 60_000 !== 0 || (axis.startMs + range.to) % 60_000 !== 0);
  const time = (offset: number) => formatTime(axis.startMs + offset, zone, { seconds: seconds && view.to - view.from < 3_600_000 });
  // One button in both states, so that the focus stays on it while they change.
  return (
    <div className={range ? 'text-[13px]' : 'text-[13px] text-muted print:hidden'}>
      <span role="status">
        {range ? (
          <>
            <b className="font-semibold">
              {time(range.from)} – {time(range.to)}
            </b>
            {counts && !drafting && (
              <>
                : <b className="font-semibold">{formatCount(counts.throughout)}</b> here throughout,{' '}
                <b className="font-semibold">{formatCount(counts.part)}</b> in part,{' '}
                <b className="font-semibold">{formatCount(counts.none)}</b> not
              </>
            )}
          </>
        ) : (
          'Who was here, from when to when? Drag on the curve, or'
        )}
      </span>
      <span className="print:hidden">{range ? ' · ' : ' '}</span>
      <PopoverButton ref={opener} label={range ? 'edit' : 'type two times'} className={linkLook}>
        <RangeForm
          key={`${range?.from} ${range?.to}`}
          axis={axis}
          offered={range ?? offeredRange(axis.startMs, view, window)}
          span={range ?? view}
          zone={zone}
          zoneName={formatZone(zone, axis.startMs)}
          onRange={onRange}
        />
      </PopoverButton>
      {range ? (
        <>
          <span className="print:hidden"> · </span>
          <button
            type="button"
            className={linkLook}
            onClick={() => {
              opener.current?.focus();
              onRange(null);
            }}
          >
            clear
          </button>
        </>
      ) : (
        '.'
      )}
    </div>
  );
}
