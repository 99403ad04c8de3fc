import { bandLook, hatch, printedHatch } from '@/components/charts/quality-chart';

const items = [
  { text: 'fair', style: bandLook('fair', 'below') },
  { text: 'poor', style: bandLook('poor', 'below') },
  { text: 'no data', style: { backgroundImage: hatch }, className: printedHatch },
  { text: 'not in the session', style: { background: 'var(--line2)', outline: '1px solid var(--line)' } },
];

/** What the backgrounds of the small multiples mean. */
export function QualityLegend() {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-[12px] text-muted">
      {items.map(({ text, style, className = '' }) => (
        <li key={text} className="inline-flex items-center gap-1.5">
          <span aria-hidden className={`h-3 w-5 [print-color-adjust:exact] ${className}`} style={style} />
          {text}
        </li>
      ))}
    </ul>
  );
}
