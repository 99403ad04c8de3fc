import type { CSSProperties } from 'react';
import { bandClass, hatch, othersClass, printedHatch, silentClass } from '@/components/charts/quality-chart';
import type { Span } from '@/lib/domain/interval';
import { useWords } from '@/lib/messages/use-words';
import type { QualityFigures } from './quality-figures';
import { type QualityMark, qualityMarks } from './quality-marks';

interface Props {
  figures: readonly QualityFigures[];
  away: readonly Span[];
  view: Span;
}

const looks: Record<QualityMark, { className: string; style?: CSSProperties }> = {
  fair: { className: 'h-3', style: bandClass('fair', 'below') },
  poor: { className: 'h-3', style: bandClass('poor', 'below') },
  holes: { className: `h-3 ${printedHatch}`, style: { backgroundImage: hatch } },
  away: { className: 'h-3', style: { background: 'var(--line2)', outline: '1px solid var(--line)' } },
  quiet: { className: silentClass },
  others: { className: `h-[3px] ${othersClass}` },
};

/** What the backgrounds and marks of the small multiples mean; only what can be seen there is explained. */
export function QualityLegend(props: Props) {
  const { t } = useWords();
  const marks = qualityMarks(props);
  if (marks.length === 0) return null;
  return (
    <ul aria-label={t('quality.marks')} className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-[12px] text-muted">
      {marks.map((mark) => {
        const { className, style } = looks[mark];
        return (
          <li key={mark} className="inline-flex items-center gap-1.5">
            <span aria-hidden className={`w-5 [print-color-adjust:exact] ${className}`} style={style} />
            {t(`quality.mark.${mark}`)}
          </li>
        );
      })}
    </ul>
  );
}
