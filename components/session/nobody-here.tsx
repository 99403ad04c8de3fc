import { Empty } from '@/components/states/empty';
import { Button } from '@/components/ui/button';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import type { PeopleFilters } from './session-toolbar';

interface Props {
  session: SessionAnswer;
  params: PeopleFilters & { present: unknown; page: number };
  onClear: (change: { search: string; verdict: null; role: null; present: null }) => void;
}

/** No rows: because nobody came, because nobody matches, or because the page is beyond the last one. */
export function NobodyHere({ session, params, onClear }: Props) {
  const filtered = params.search !== '' || params.verdict !== null || params.role !== null || params.present !== null;
  if (filtered || params.page > 1) {
    return (
      <Empty title={filtered ? 'Nobody matches' : 'There is nobody on this page'}>
        <Button onClick={() => onClear({ search: '', verdict: null, role: null, present: null })}>
          {filtered ? 'Clear filters' : 'First page'}
        </Button>
      </Empty>
    );
  }
  return (
    <Empty title={session.status === 'live' ? 'Nobody has joined yet' : 'Nobody came'}>
      {session.status === 'live' ? 'People appear here by themselves.' : 'The session ran, but nobody joined it.'}
    </Empty>
  );
}
