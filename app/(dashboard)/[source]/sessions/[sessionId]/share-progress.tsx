import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { ReportProgress } from '@/lib/domain/answers/report-answer';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  progress: ReportProgress;
  onStop: () => void;
}

/** While the parts that a link is to show are being read, in place of its form. */
export function ShareProgress({ progress: { connections, read }, onStop }: Props) {
  const { t } = useWords();
  const stopButton = useRef<HTMLButtonElement>(null);
  useEffect(() => stopButton.current?.focus(), []);
  return (
    <div className="grid gap-3 px-1">
      <p className="text-muted">{t('sessionPage.readingNote')}</p>
      <div className="grid gap-1.5">
        <p className="tabular-nums">{t('sessionPage.readOf', { read, connections })}</p>
        <ProgressBar label={t('sessionPage.readingForLink')} value={read} max={connections} wide />
      </div>
      <div className="flex justify-end">
        <Button ref={stopButton} onClick={onStop}>
          {t('sessionPage.stop')}
        </Button>
      </div>
    </div>
  );
}
