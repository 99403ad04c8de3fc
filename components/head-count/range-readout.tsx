import { clsx } from 'clsx';
import { type ReactNode, useRef } from 'react';
import type { TimelineAxis } from '@/components/presence/timeline-axis';
import { NotLoaded } from '@/components/states/not-loaded';
import { PopoverButton } from '@/components/ui/popover-button';
import { Touched, withTouch } from '@/components/ui/with-touch';
import type { Span } from '@/lib/domain/interval';
import { formatZone } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { offeredRange } from './offered-range';
import { rangeText } from './range-text';

interface Props {
  axis: TimelineAxis;
  view: Span;
  /** The attendance window; `null` where there is none. */
  window: Span | null;
  zone: string;
  range: Span | null;
  /** While the range moves. */
  drafting: boolean;
  /** What the range finds, behind it. */
  found: (range: Span, drafting: boolean) => ReactNode;
  onRange: (range: Span | null) => void;
}

const rangeForm = withTouch(() => import('./range-form').then((file) => file.RangeForm), NotLoaded);

const linkLook = 'min-h-6 text-accent underline-offset-2 hover:underline print:hidden';

/**
 * "09:34 – 09:52: throughout 22 · in part 9 · not here 1": the answer to the question a range asks. Each part lists its
 * people. On a phone it is as high with a range as without, so that the curve below it stays under the finger that
 * draws one.
 */
export function RangeReadout({ axis, view, window, zone, range, drafting, found, onRange }: Props) {
  const words = useWords();
  const { t } = words;
  const opener = useRef<HTMLButtonElement>(null);
  const { startMs } = axis;
  // One button in both states, so that the focus stays on it while they change: what stands around it is taken apart.
  const [before, offer, after] = t.markup('headCount.ask', { times: (text) => `\n${text}\n` }).split('\n');
  return (
    <div className={clsx('text-[13px] max-md:min-h-[50px]', !range && 'text-muted print:hidden')}>
      {range ? (
        <>
          <b className="font-semibold">{rangeText({ start: startMs + range.start, end: startMs + range.end }, view, zone, words)}</b>
          <span className="print:hidden"> · </span>
        </>
      ) : (
        before
      )}
      <PopoverButton ref={opener} label={range ? t('headCount.edit') : offer} className={linkLook}>
        <Touched
          key={`${range?.start} ${range?.end}`}
          part={rangeForm}
          props={{
            axis,
            offered: range ?? offeredRange(startMs, view, window),
            span: range ?? view,
            zone,
            zoneName: formatZone(zone, startMs),
            onRange,
          }}
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
            {t('headCount.clear')}
          </button>
          <span className="print:hidden"> · </span>
          {found(range, drafting)}
        </>
      ) : (
        after
      )}
    </div>
  );
}
