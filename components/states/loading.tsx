import type { ReactNode } from 'react';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  /** What is being read: "Reading the sessions". */
  label: string;
  /** Skeletons in the final layout. */
  children?: ReactNode;
}

/** Not there yet. */
export function Loading({ label, children }: Props) {
  const { t } = useWords();
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{t('failure.loading', { what: label })}</span>
      {children}
    </div>
  );
}
