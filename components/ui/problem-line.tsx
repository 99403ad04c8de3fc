import { TriangleAlert } from 'lucide-react';
import { type Reason, reasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';

/** Why a form could not be sent, next to its button; `null` while there is nothing to say. */
export function ProblemLine({ error }: { error: Reason | null }) {
  const words = useWords();
  return (
    <p role="alert" className="flex items-start gap-2 text-[13px] text-poor empty:hidden">
      {error !== null && (
        <>
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{reasonText(error, words)}</span>
        </>
      )}
    </p>
  );
}
