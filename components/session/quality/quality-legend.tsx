import type { ReactNode } from 'react';
import { bandLook, hatch, othersLook, printedHatch, quietLook } from '@/components/charts/quality-chart';
import type { QualityFigures } from './quality-figures';

const always = [
  { text: 'fair', style: bandLook('fair', 'below') },
  { text: 'poor', style: bandLook('poor', 'below') },
  { text: 'no data', style: { backgroundImage: hatch }, className: printedHatch },
  { text: 'not in the session', style: { background: 'var(--line2)', outline: '1px solid var(--line)' } },
];

/** What the backgrounds of the small multiples mean; rare marks are explained where there are any. */
export function QualityLegend({ figures }: { figures: QualityFigures[] }) {
  return (
    <ul aria-label="Marks" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-[12px] text-muted">
      {always.map(({ text, style, className = '' }) => (
        <Item key={text} text={text}>
          <span aria-hidden className={`h-3 w-5 [print-color-adjust:exact] ${className}`} style={style} />
        </Item>
      ))}
      {figures.some(({ quiet }) => quiet.length > 0) && (
        <Item text="muted, silent or paused">
          <span aria-hidden className={`w-5 ${quietLook}`} />
        </Item>
      )}
      {figures.some(({ others }) => others.length > 0) && (
        <Item text="left its sender badly already">
          <span aria-hidden className={`h-[3px] w-5 ${othersLook}`} />
        </Item>
      )}
    </ul>
  );
}

function Item({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li className="inline-flex items-center gap-1.5">
      {children}
      {text}
    </li>
  );
}
