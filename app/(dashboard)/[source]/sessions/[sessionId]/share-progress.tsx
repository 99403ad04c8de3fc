import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { ReportProgress } from '@/lib/domain/answers/report-answer';
import { formatCount } from '@/lib/format';

interface Props {
  progress: ReportProgress;
  onStop: () => void;
}

/** While the parts that a link is to show are being read, in place of its form. */
export function ShareProgress({ progress: { connections, read }, onStop }: Props) {
  const stopButton = useRef<HTMLButtonElement>(null);
  useEffect(() => stopButton.current?.focus(), []);
  return (
    <div className="grid gap-3 px-1">
      <p className="text-muted">
        What the link shows of quality, device and place is read from the provider and kept. Stopped, or when this page is closed, no link
        is made; the next time it goes on from there.
      </p>
      <div className="grid gap-1.5">
        <p className="tabular-nums">
          Read {formatCount(read)} of {formatCount(connections)} connections
        </p>
        <ProgressBar label="Reading for the link" value={read} max={connections} wide />
      </div>
      <div className="flex justify-end">
        <Button ref={stopButton} onClick={onStop}>
          Stop
        </Button>
      </div>
    </div>
  );
}
