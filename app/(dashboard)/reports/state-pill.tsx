import { Pill } from '@/components/ui/pill';
import type { ReportItem } from '@/lib/domain/answers/report-answer';
import { useWords } from '@/lib/messages/use-words';

const looks = {
  active: { tone: 'good', shape: 'disc' },
  paused: { tone: 'fair', shape: 'diamond' },
  expired: { tone: 'neutral', shape: 'ring' },
  revoked: { tone: 'neutral', shape: 'square' },
} as const;

export function StatePill({ state }: { state: ReportItem['state'] }) {
  const { t } = useWords();
  const { tone, shape } = looks[state];
  return (
    <Pill tone={tone} shape={shape}>
      {t(`reports.${state}`)}
    </Pill>
  );
}
