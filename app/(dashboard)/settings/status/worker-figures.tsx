import { DefinitionList } from '@/components/ui/definition-list';
import type { WorkerStatus } from '@/lib/domain/answers/status-answer';
import { toMs } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { useInstant } from './use-instant';

interface Props {
  worker: WorkerStatus;
  /** When it was read. */
  asOf: string;
}

/** Who the worker is, what waits for it, and how long that takes. */
export function WorkerFigures({ worker, asOf }: Props) {
  const { t, count, duration } = useWords();
  const instant = useInstant();
  const due = worker.waiting.filter(({ oldestDue }) => (toMs(oldestDue) ?? 0) <= (toMs(asOf) ?? 0)).map(({ oldestDue }) => oldestDue);
  const oldest = due.toSorted()[0] ?? null;
  const reads = worker.sources.reduce((sum, { waitingReads }) => sum + waitingReads, 0);
  const jobs = worker.waiting.reduce((sum, one) => sum + one.jobs, 0);
  return (
    <div className="mb-5 max-w-xl">
      <DefinitionList
        items={[
          { term: t('status.holder'), value: worker.holder ?? t('status.nobody') },
          { term: t('status.archive'), value: worker.keepsArchive ? t('status.archiveOn') : t('status.archiveOff') },
          { term: t('status.waitingSessions'), value: count(reads) },
          { term: t('status.waitingOthers'), value: count(jobs - reads) },
          { term: t('status.oldestDue'), value: oldest === null ? t('status.nothingDue') : instant(oldest) },
          { term: t('status.readingLeft'), value: worker.readingLeftMs === 0 ? '–' : duration(worker.readingLeftMs) },
        ]}
      />
    </div>
  );
}
