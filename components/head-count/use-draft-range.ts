import { useCallback, useEffect, useRef, useState } from 'react';
import type { Span } from '@/lib/domain/interval';

const keyPauseMs = 350;

/**
 * The range while it is being changed: a drag and the arrow keys show at once, and are handed on when the pointer is
 * let go or the keys have rested, so that the table is not asked for every step on the way.
 */
export function useDraftRange(range: Span | null, onRange: (range: Span | null) => void) {
  const [draft, setDraft] = useState<{ value: Span | null } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const commit = useCallback(
    (value: Span | null) => {
      clearTimeout(timer.current);
      setDraft(null);
      onRange(value);
    },
    [onRange],
  );
  const show = useCallback((value: Span | null) => setDraft({ value }), []);
  const nudge = useCallback(
    (value: Span | null) => {
      clearTimeout(timer.current);
      setDraft({ value });
      timer.current = setTimeout(() => commit(value), keyPauseMs);
    },
    [commit],
  );

  return { shown: draft ? draft.value : range, drafting: draft !== null, show, nudge, commit };
}
