import { ProgressBar } from '@/components/ui/progress-bar';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  loaded: number;
  total: number;
}

/** While a large session is being read: figures and rows are of what is there so far. */
export function ReadingProgress({ loaded, total }: Props) {
  const { t } = useWords();
  return (
    <div className="mb-4 flex items-center gap-3 text-[13px] text-muted">
      <ProgressBar label={t('session.reading')} value={loaded} max={total} />
      {t('session.readingProgress', { loaded, total })}
    </div>
  );
}
