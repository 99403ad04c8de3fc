import { Pill } from '@/components/ui/pill';
import type { ReportItem } from '@/lib/domain/answers/report-answer';

const looks = {
  active: { word: 'Active', tone: 'good', shape: 'disc' },
  paused: { word: 'Paused', tone: 'fair', shape: 'diamond' },
  expired: { word: 'Expired', tone: 'neutral', shape: 'ring' },
  revoked: { word: 'Revoked', tone: 'neutral', shape: 'square' },
} as const;

export function StatePill({ state }: { state: ReportItem['state'] }) {
  const { word, tone, shape } = looks[state];
  return (
    <Pill tone={tone} shape={shape}>
      {word}
    </Pill>
  );
}
