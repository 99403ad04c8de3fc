import { TriangleAlert } from 'lucide-react';

/** Why a form could not be sent, next to its button; `null` while there is nothing to say. */
export function ProblemLine({ message }: { message: string | null }) {
  return (
    <p role="alert" className="flex items-start gap-2 text-[13px] text-poor empty:hidden">
      {message !== null && (
        <>
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{message}</span>
        </>
      )}
    </p>
  );
}
