import { type FormEvent, useId, useState } from 'react';
import type { TimelineAxis } from '@/components/presence/timeline-axis';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import type { Span } from '@/lib/domain/interval';
import { formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { type RangeProblem, typedRange } from './typed-range';

interface Props {
  axis: TimelineAxis;
  /** What the times begin with. */
  offered: Span;
  /** What they are looked for in: the range, else the view. */
  span: Span;
  zone: string;
  zoneName: string;
  onRange: (range: Span) => void;
}

/** A text field, because the browser's own time field follows the language of the browser and may show 12 hours. */
const clockPattern = '([01]?[0-9]|2[0-3])[:.]?[0-5][0-9]';

function clockOf(offset: number, axis: TimelineAxis, zone: string): string {
  return formatTime(axis.startMs + offset, zone);
}

/** A range typed as two clock times. In a session of several days they are those after the start of what is shown. */
export function RangeForm({ axis, offered, span, zone, zoneName, onRange }: Props) {
  const { t } = useWords();
  const [from, setFrom] = useState(clockOf(offered.start, axis, zone));
  const [to, setTo] = useState(clockOf(offered.end, axis, zone));
  const [problem, setProblem] = useState<RangeProblem | null>(null);
  const problemId = useId();

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = typedRange({ from, to }, axis, span, zone);
    if ('problem' in answer) return setProblem(answer.problem);
    setProblem(null);
    onRange(answer.range);
    event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
  };

  return (
    <form onSubmit={submit} className="flex flex-col gap-2.5">
      <p className="text-muted">{t('headCount.question', { zone: zoneName })}</p>
      <div className="flex items-end gap-2">
        <ClockField label={t('headCount.from')} value={from} onChange={setFrom} problemId={problemId} />
        <ClockField label={t('headCount.to')} value={to} onChange={setTo} problemId={problemId} />
        <Button type="submit" variant="primary">
          {t('headCount.show')}
        </Button>
      </div>
      <p id={problemId} role="alert" className="text-poor empty:hidden">
        {problem && t(`headCount.problems.${problem}`)}
      </p>
    </form>
  );
}

interface ClockFieldProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  problemId: string;
}

function ClockField({ label, value, onChange, problemId }: ClockFieldProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-[12px] text-muted">
        {label}
      </label>
      <Input
        id={id}
        required
        inputMode="numeric"
        pattern={clockPattern}
        title={t('headCount.clockHint')}
        maxLength={5}
        className="w-[72px]"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={problemId}
      />
    </div>
  );
}
