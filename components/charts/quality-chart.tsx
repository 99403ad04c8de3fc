'use client';

import { memo, Suspense, useEffect, useRef, useState } from 'react';
import { latePart } from '@/components/ui/late-part';
import type { Span } from '@/lib/domain/interval';
import { useWords } from '@/lib/messages/use-words';

function LinesNotLoaded() {
  const { t } = useWords();
  return <span className="ps-1 text-[12px] text-poor">{t('charts.linesNotLoaded')}</span>;
}

const QualityLines = latePart(() => import('./quality-lines').then((file) => file.QualityLines), LinesNotLoaded);

export interface QualityBand {
  /** In the unit of the values. */
  from: number;
  to: number;
  grade: 'fair' | 'poor';
  /** On which side of the band it gets better: there its limit is drawn. */
  better: 'above' | 'below';
}

interface Props {
  lines: { id: string; style: number; points: { at: number; value: number | null }[] }[];
  /** The time axis, ms; the same for all charts of a page. */
  from: number;
  to: number;
  low: number;
  high: number;
  bands: QualityBand[];
  stretches: {
    /** Time nothing is expected for: plain grey. */
    away: Span[];
    /** Time that should have data and has none: hatched. */
    holes: Span[];
    /** Time in which nothing flowed: a dotted line. */
    quiet: Span[];
    /** Time in which it was bad before it came here: a bar along the bottom. */
    others: Span[];
  };
}

/**
 * One small multiple on a shared time axis: bands behind, holes hatched, lines (Recharts, loaded when the chart comes
 * near the screen).
 */
export const QualityChart = memo(function QualityChart({ lines, from, to, low, high, bands, stretches }: Props) {
  const [frame, near] = useNearScreen();
  const { away, holes, quiet, others } = stretches;
  const across = ({ start, end }: Span) => {
    const left = share(start, from, to);
    return { left: `${left * 100}%`, width: `${(share(end, from, to) - left) * 100}%` };
  };
  // Room for the stroke of a line at the very bottom or top.
  const [floor, ceiling] = [low - (high - low) * 0.06, high + (high - low) * 0.04];
  const edge = (value: number) => (value <= low ? floor : value >= high ? ceiling : value);
  const up = (value: number) => (1 - share(edge(value), floor, ceiling)) * 100;
  return (
    <div ref={frame} dir="ltr" className="relative h-[54px] overflow-hidden [print-color-adjust:exact]" aria-hidden="true">
      {bands.map((band) => (
        <div
          key={`${band.grade} ${band.from}`}
          className="absolute inset-x-0"
          style={{
            top: `${up(band.to)}%`,
            height: `${up(band.from) - up(band.to)}%`,
            ...bandClass(band.grade, band.better),
          }}
        />
      ))}
      {away.map((span) => (
        <div key={span.start} className="absolute inset-y-0 print:opacity-40" style={{ ...across(span), background: 'var(--line2)' }} />
      ))}
      {holes.map((span) => (
        <div key={span.start} className={`absolute inset-y-0 ${printedHatch}`} style={{ ...across(span), backgroundImage: hatch }} />
      ))}
      {quiet.map((span) => (
        <div key={span.start} className={`absolute top-1/2 ${silentClass}`} style={across(span)} />
      ))}
      {others.map((span) => (
        <div key={span.start} className={`absolute bottom-0 h-[3px] ${othersClass}`} style={across(span)} />
      ))}
      {near && (
        <Suspense fallback={null}>
          {lines.map((line) => (
            <div key={line.id} className="absolute inset-0">
              <QualityLines points={line.points} from={from} to={to} low={floor} high={ceiling} style={line.style} />
            </div>
          ))}
        </Suspense>
      )}
    </div>
  );
});

/**
 * A band's tint, with the line of its limit on the side towards good: dotted for fair, solid for poor, so that they
 * differ without colour.
 */
export function bandClass(grade: QualityBand['grade'], better: QualityBand['better']) {
  const line = `1px ${grade === 'fair' ? 'dotted' : 'solid'} color-mix(in srgb, var(--${grade}) 60%, transparent)`;
  const background = `color-mix(in srgb, var(--${grade}) ${grade === 'fair' ? 10 : 13}%, transparent)`;
  return better === 'above' ? { background, borderTop: line } : { background, borderBottom: line };
}

/** Hatching for "no data", also for the legend. */
export const hatch = 'var(--hatch)';
/** On paper a dashed frame instead: gradients come out wrong in many viewers of PDF. */
export const printedHatch = 'print:border print:border-muted print:border-dashed print:bg-none!';

/** A stretch in which nothing flowed. */
export const silentClass = 'h-0 border-faint border-t border-dotted';
/** A stretch that was bad before it came here. */
export const othersClass = 'bg-ink [print-color-adjust:exact]';

function share(value: number, low: number, high: number): number {
  return high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0;
}

function useNearScreen() {
  const frame = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const show = () => setNear(true);
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && show(), {
      rootMargin: '1200px',
    });
    if (frame.current) observer.observe(frame.current);
    window.addEventListener('beforeprint', show);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, []);
  return [frame, near] as const;
}
