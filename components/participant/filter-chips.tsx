'use client';

import { ChipToggle } from '@/components/ui/chip-toggle';
import { type ReportFilter, reportFilters } from '@/lib/domain/peer-report';
import { useWords } from '@/lib/messages/use-words';
import { partName } from './participant-words';

interface Props {
  on: readonly ReportFilter[];
  /** What the source can do; `null` while that is not known. */
  can: readonly ReportFilter[] | null;
  /** `null` in a shared report: there, what cannot be had is not spoken of. */
  sourceName: string | null;
  /** The element that says what pressing one costs. */
  describedBy?: string | undefined;
  onChange: (filters: ReportFilter[]) => void;
}

/** The five parts of a report as switches. What the source does not offer is off, and a line says so. */
export function FilterChips({ on, can, sourceName, describedBy, onChange }: Props) {
  const words = useWords();
  const { t } = words;
  const shared = sourceName === null;
  const missing = reportFilters.filter((filter) => can !== null && !can.includes(filter));
  const offered = shared ? reportFilters.filter((filter) => !missing.includes(filter)) : reportFilters;
  if (offered.length === 0) return null;
  return (
    <fieldset aria-describedby={describedBy} className="mt-[18px] min-w-0 print:hidden">
      <legend className="sr-only">{t('participant.whatToShow')}</legend>
      <div className="flex flex-wrap gap-2">
        {offered.map((filter) => (
          <ChipToggle
            key={filter}
            pressed={on.includes(filter) && !missing.includes(filter)}
            disabled={missing.includes(filter)}
            onChange={(pressed) => onChange(reportFilters.filter((other) => (other === filter ? pressed : on.includes(other))))}
          >
            {partName(filter, shared, words)}
          </ChipToggle>
        ))}
      </div>
      {!shared && missing.length > 0 && (
        <p className="mt-1.5 text-[12.5px] text-muted">
          {t('participant.notOffered', {
            source: sourceName,
            parts: missing.map((filter) => t(`participant.partInText.${filter}`)).join(', '),
          })}
        </p>
      )}
    </fieldset>
  );
}
