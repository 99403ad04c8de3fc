import { Empty } from '@/components/states/empty';
import { Button } from '@/components/ui/button';
import type { SessionList } from './use-session-list';

interface Props {
  list: SessionList;
  /** This source finds only whole names and ids. */
  wholeNames: boolean;
}

/** Kinds of nothing: days the wrong way round, a page past the end, no match, nothing of it kept, and no session at all. */
export function NoSessions({ list, wholeNames }: Props) {
  if (list.reversed) {
    return (
      <Empty title="No day lies between the two">
        <Button onClick={() => list.set({ from: null, to: null })}>Clear the days</Button>
      </Empty>
    );
  }
  if (list.params.page > 1) {
    return (
      <Empty title={`Page ${list.params.page} is past the end`}>
        <Button onClick={() => list.set({ page: 1 })}>Go to page 1</Button>
      </Empty>
    );
  }
  const archived = list.sessions.data?.stale ?? false;
  if (list.filtered) {
    return (
      <Empty title={archived ? 'No archived session matches' : 'No session matches'}>
        {wholeNames && !archived && list.params.search !== ''
          ? 'This source finds a room only by its whole name or id.'
          : 'Try other words or a wider range of days.'}
        <Button onClick={list.clear}>Clear filters</Button>
      </Empty>
    );
  }
  if (archived) return <Empty title="No session is archived" />;
  return <Empty title="No sessions yet">A session appears here as soon as somebody joins a meeting of this source.</Empty>;
}
