import { Pill } from '@/components/ui/pill';
import type { ReportItem } from '@/lib/domain/answers/report-answer';
import { useWords } from '@/lib/messages/use-words';

const looks = {
  active: { text: 'reports.active', tone: 'good', shape: 'disc' },
  paused: { text: 'reports.paused', tone: 'fair', shape: 'diamond' },
  expired: { text: 'reports.expired', tone: 'neutral', shape: 'ring' },
  revoked: { text: 'reports.revoked', tone: 'neutral', shape: 'square' },
  'not-kept': { text: 'reports.notKept', tone: 'neutral', shape: 'square' },
} as const;

export function StatePill({ state }: { state: ReportItem['state'] }) {
  const { t } = useWords();
  const { text, tone, shape } = looks[state];
  return (
    <Pill tone={tone} shape={shape}>
      {t(text)}
    </Pill>
  );
}
