import { noFilters } from '@/components/session/session-search-params';
import type { SessionAddress } from '@/components/session/use-session-address';
import { Empty } from '@/components/states/empty';
import { Button } from '@/components/ui/button';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { isFiltered } from './match-text';

interface Props {
  session: Pick<SessionAnswer, 'status'>;
  address: SessionAddress;
}

/** No rows: because nobody came, because nobody matches, or because the page is beyond the last one. */
export function NobodyHere({ session, address: { params, set } }: Props) {
  const filtered = isFiltered(params);
  if (filtered || params.page > 1) {
    return (
      <Empty title={filtered ? 'Nobody matches' : 'There is nobody on this page'}>
        <Button onClick={() => set(noFilters)}>{filtered ? 'Clear filters' : 'First page'}</Button>
      </Empty>
    );
  }
  return (
    <Empty title={session.status === 'live' ? 'Nobody has joined yet' : 'Nobody came'}>
      {session.status === 'live' ? 'People appear here by themselves.' : 'The session ran, but nobody joined it.'}
    </Empty>
  );
}
