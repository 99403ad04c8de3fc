import { noFilters } from '@/components/session/session-search-params';
import type { SessionAddress } from '@/components/session/use-session-address';
import { Empty } from '@/components/states/empty';
import { Button } from '@/components/ui/button';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { useWords } from '@/lib/messages/use-words';
import { isFiltered } from './match-text';

interface Props {
  session: Pick<SessionAnswer, 'status'>;
  address: SessionAddress;
}

/** No rows: because nobody came, because nobody matches, or because the page is beyond the last one. */
export function NobodyHere({ session, address: { params, set } }: Props) {
  const { t } = useWords();
  const filtered = isFiltered(params);
  if (filtered || params.page > 1) {
    return (
      <Empty title={filtered ? t('people.nobodyMatches') : t('people.nobodyOnPage')}>
        <Button onClick={() => set(noFilters)}>{filtered ? t('people.clearFilters') : t('people.firstPage')}</Button>
      </Empty>
    );
  }
  return (
    <Empty title={session.status === 'live' ? t('people.nobodyYet') : t('people.nobodyCame')}>
      {session.status === 'live' ? t('people.appear') : t('people.nobodyJoined')}
    </Empty>
  );
}
