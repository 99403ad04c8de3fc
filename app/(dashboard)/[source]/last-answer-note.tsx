import { StaleNote } from '@/components/states/stale-note';
import type { Staleness } from '@/lib/domain/answers/staleness';
import { answerReasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  answer: Staleness & { asOf: string };
  /** What else is to be said of it. */
  also?: string | null;
  onRetry: () => void;
  retrying: boolean;
}

/** Says of an answer that it is the last that the provider gave, and why; nothing of one that is new. */
export function LastAnswerNote({ answer, also = null, onRetry, retrying }: Props) {
  const words = useWords();
  if (!answer.stale) return null;
  const reason = [answerReasonText(answer, words), also].filter((text) => text !== null).join(' ');
  return (
    <div className="mb-4">
      <StaleNote ageMs={Date.now() - Date.parse(answer.asOf)} reason={reason} onRetry={onRetry} retrying={retrying} />
    </div>
  );
}
