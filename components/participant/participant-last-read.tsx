import type { ReactNode } from 'react';
import type { ShownResult } from '@/lib/domain/answers/shown-parts';
import type { LastRead } from '@/lib/domain/peer-report';
import { answerReasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  results: readonly { result: ShownResult }[];
  /** Asks again. */
  retry: ReactNode;
}

/** When what is shown of a part was read, by the oldest of its connections, where the provider fails now. */
export function ParticipantLastRead({ results, retry }: Props) {
  const words = useWords();
  const last = results
    .flatMap(({ result }): LastRead[] => ('stale' in result ? [result] : []))
    .reduce<LastRead | null>((oldest, one) => (oldest !== null && oldest.readAt <= one.readAt ? oldest : one), null);
  if (last === null) return null;
  const age = words.ago(Date.now() - Date.parse(last.readAt));
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 py-0.5 text-[12.5px] text-muted">
      <span>
        {words.t('participant.asRead', { age })} {answerReasonText(last, words)}
      </span>
      {retry}
    </p>
  );
}
