import { hatch } from '@/components/charts/quality-chart';

const band = (grade: 'fair' | 'poor') => ({ background: `color-mix(in srgb, var(--${grade}) 11%, transparent)` });
const items = [
  { text: 'fair', style: band('fair') },
  { text: 'poor', style: band('poor') },
  { text: 'no data', style: { backgroundImage: hatch } },
  { text: 'not in the session', style: { background: 'var(--line2)' } },
];

/** What the backgrounds of the small multiples mean. */
export function QualityLegend() {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-[12px] text-muted">
      {items.map(({ text, style }) => (
        <li key={text} className="inline-flex items-center gap-1.5">
          <span aria-hidden className="h-3 w-5 border border-line [print-color-adjust:exact]" style={style} />
          {text}
        </li>
      ))}
    </ul>
  );
}
