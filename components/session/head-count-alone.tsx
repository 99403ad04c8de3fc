'use client';

import { useMemo } from 'react';
import { HeadCountChart } from '@/components/charts/head-count-chart';
import type { TimelineAnswer } from '@/lib/domain/answers/timeline-answer';
import { formatCount, formatTime } from '@/lib/format';
import { pointsInView } from './head-count-points';
import { timeTicks } from './time-ticks';
import { useWidth } from './use-width';

interface Props {
  timeline: Pick<TimelineAnswer, 'start' | 'lengthMs' | 'curve' | 'peak'>;
  zone: string;
}

const labelPixels = 78;

/** The curve where the people themselves are not shown: nothing to select, the whole session on one axis. */
export function HeadCountAlone({ timeline, zone }: Props) {
  const { curve, peak, lengthMs } = timeline;
  const startMs = Date.parse(timeline.start);
  const [plot, width] = useWidth<HTMLDivElement>(640);
  const points = useMemo(() => pointsInView(curve, { from: 0, to: lengthMs }), [curve, lengthMs]);
  const ticks = timeTicks(startMs, startMs + lengthMs, zone, Math.max(2, width / labelPixels));
  const label = peak ? `People over time. Peak ${formatCount(peak.people)} at ${formatTime(startMs + peak.at, zone)}.` : 'People over time';
  return (
    <figure className="mb-4 break-inside-avoid">
      <figcaption className="mb-1 text-[12.5px] text-muted">{label}</figcaption>
      <div ref={plot} role="img" aria-label={label} className="h-[120px] border-line border-b">
        <HeadCountChart points={points} from={0} to={lengthMs} top={Math.max(1, peak?.people ?? 1) * 1.06} />
      </div>
      <div aria-hidden className="relative h-5 text-[11.5px] text-muted">
        {ticks.at.map((at) => (
          <span key={at} className="absolute top-0.5" style={{ left: `${((at - startMs) / Math.max(1, lengthMs)) * 100}%` }}>
            {formatTime(at, zone)}
          </span>
        ))}
      </div>
    </figure>
  );
}
