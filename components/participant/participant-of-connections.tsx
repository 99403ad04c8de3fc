import type { ReactNode } from 'react';
import { useWords } from '@/lib/messages/use-words';
import { shortId } from './participant-words';

/** How ids of connections are set within a text. */
export const idCode = (parts: ReactNode) => <code className="font-mono text-[12px]">{parts}</code>;

/** Which connections a block of a panel speaks of; nothing where there is only one to speak of. */
export function OfConnections({ ids, total }: { ids: string[]; total: number }) {
  const { t } = useWords();
  if (total < 2) return null;
  return (
    <h3 className="text-[12.5px] text-muted">
      {ids.length === total
        ? t('participant.allConnections')
        : t.rich('participant.connectionsNamed', { count: ids.length, ids: ids.map(shortId).join(', '), code: idCode })}
    </h3>
  );
}
