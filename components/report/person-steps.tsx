import type { NeighbourLink } from '@/components/people/use-neighbours';
import { Button } from '@/components/ui/button';
import { NameText } from '@/components/ui/name-text';
import type { SharedReportAnswer } from '@/lib/domain/answers/report-answer';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  session: Pick<SharedReportAnswer, 'title' | 'startedAt' | 'endedAt'>;
  zone: string;
  previous: NeighbourLink | null;
  next: NeighbourLink | null;
  onBack: () => void;
  onStep: (to: NeighbourLink) => void;
}

/**
 * Which session a person's page belongs to, the way back to its list, and the ways along it. At its ends one of them is
 * off and keeps the focus.
 */
export function PersonSteps({ session, zone, previous, next, onBack, onStep }: Props) {
  const { t, range } = useWords();
  return (
    <nav aria-label={t('report.people')} className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p className="flex min-w-0 flex-wrap items-center gap-x-2 text-[13.5px] text-muted">
        <Button variant="quiet" size="small" className="-ms-2 print:hidden" onClick={onBack}>
          {t('report.everybody')}
        </Button>
        <NameText text={session.title} missing={t('reports.untitledSession')} className="font-medium text-ink" />
        <span>{range(session.startedAt, session.endedAt, zone)}</span>
      </p>
      <div className="flex gap-2 print:hidden">
        <Button off={previous === null} onClick={() => previous && onStep(previous)}>
          {t('report.previous')}
        </Button>
        <Button off={next === null} onClick={() => next && onStep(next)}>
          {t('report.next')}
        </Button>
      </div>
    </nav>
  );
}
