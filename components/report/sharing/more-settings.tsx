import type { ReactNode } from 'react';
import { useWords } from '@/lib/messages/use-words';

/** Everything that is settled already and can be settled otherwise; closed until somebody wants it. */
export function MoreSettings({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <details>
      <summary className="py-1 text-[13.5px]">
        <span className="text-accent">{t('share.more')}</span>
        <span className="text-[12.5px] text-muted">{` ${t('share.moreNote')}`}</span>
      </summary>
      <div className="grid gap-4 pt-3">{children}</div>
    </details>
  );
}
