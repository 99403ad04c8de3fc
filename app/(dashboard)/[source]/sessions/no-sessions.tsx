import { Empty } from '@/components/states/empty';
import { Button } from '@/components/ui/button';
import { isCountedSort } from '@/lib/domain/lists/session-sorts';
import { useWords } from '@/lib/messages/use-words';
import type { SessionList } from './use-session-list';

interface Props {
  list: SessionList;
  /** This source finds only whole names and ids. */
  wholeNames: boolean;
}

/**
 * Kinds of nothing: days the wrong way round, a page past the end, no match, nothing of it kept, and no session at all.
 */
export function NoSessions({ list, wholeNames }: Props) {
  const { t } = useWords();
  if (list.reversed) {
    return (
      <Empty title={t('sessions.noDayBetween')}>
        <Button onClick={() => list.set({ from: null, to: null })}>{t('sessions.clearDays')}</Button>
      </Empty>
    );
  }
  if (list.params.page > 1) {
    return (
      <Empty title={t('table.pastEnd', { page: list.params.page })}>
        <Button onClick={() => list.set({ page: 1 })}>{t('table.toFirst')}</Button>
      </Empty>
    );
  }
  const known = list.sessions.data?.stale || isCountedSort(list.params.sort);
  if (list.filtered) {
    return (
      <Empty title={known ? t('sessions.noKnownMatch') : t('sessions.noMatch')}>
        {wholeNames && !known && list.params.search !== '' ? t('sessions.wholeNamesOnly') : t('sessions.tryOther')}
        <Button onClick={list.clear}>{t('sessions.clearFilters')}</Button>
      </Empty>
    );
  }
  if (known) return <Empty title={t('sessions.noneKnown')} />;
  return <Empty title={t('sessions.noneYet')}>{t('sessions.noneYetNote')}</Empty>;
}
