'use client';

import { useMemo } from 'react';
import { AxisLabels } from '@/components/presence/axis-labels';
import { AxisLayer } from '@/components/presence/axis-layer';
import { timeTicks } from '@/components/presence/time-ticks';
import { usePrinting } from '@/components/presence/use-printing';
import { useWidth } from '@/components/presence/use-width';
import type { TimelineAnswer } from '@/lib/domain/answers/timeline-answer';
import { formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { pointsInView } from './head-count-points';
import { HeadCountSteps } from './head-count-steps';

interface Props {
  timeline: Pick<TimelineAnswer, 'start' | 'lengthMs' | 'curve' | 'peak'>;
  zone: string;
}

const labelPixels = 78;
/** Of an A4 sheet between its margins, px. */
const sheetWidth = 660;

/** The curve where the people themselves are not shown: nothing to select, the whole session on one axis. */
export function HeadCountAlone({ timeline, zone }: Props) {
  const { t } = useWords();
  const { curve, peak, lengthMs } = timeline;
  const startMs = Date.parse(timeline.start);
  const axis = { startMs, lengthMs, live: false };
  const view = useMemo(() => ({ start: 0, end: lengthMs }), [lengthMs]);
  const [plot, screenWidth] = useWidth<HTMLDivElement>(640);
  const width = usePrinting() ? sheetWidth : screenWidth;
  const points = useMemo(() => pointsInView(curve, view), [curve, view]);
  const { step, at } = timeTicks(startMs, startMs + lengthMs, zone, Math.max(2, width / labelPixels));
  const ticks = { step, at: at.map((time) => time - startMs) };
  const label = peak
    ? t('headCount.peak', { people: peak.people, time: formatTime(startMs + peak.at, zone) })
    : t('headCount.peopleOverTime');
  return (
    <figure className="mb-4 break-inside-avoid">
      <figcaption className="mb-1 text-[12.5px] text-muted">{label}</figcaption>
      <div ref={plot} dir="ltr" role="img" aria-label={label} className="relative h-[120px] border-line border-b">
        <AxisLayer axis={axis} view={view} ticks={ticks.at} range={null} />
        <HeadCountSteps points={points} from={0} to={lengthMs} top={Math.max(1, peak?.people ?? 1) * 1.06} />
      </div>
      <div dir="ltr" className="relative mt-1 h-5 overflow-hidden text-muted">
        <AxisLabels startMs={startMs} view={view} ticks={ticks} zone={zone} width={width} />
      </div>
    </figure>
  );
}
