'use client';

import { useQuery } from '@tanstack/react-query';
import { FiguresLine } from '@/app/(dashboard)/[source]/figures-line';
import { knownWords, SortedOfKnown } from '@/app/(dashboard)/[source]/known-sessions';
import { ListBody } from '@/app/(dashboard)/[source]/list-body';
import { ListPager } from '@/app/(dashboard)/[source]/list-pager';
import { meetingSearchParams } from '@/app/(dashboard)/[source]/meetings/search-params';
import { SessionsOrder } from '@/app/(dashboard)/[source]/sessions-order';
import { SessionsTable } from '@/app/(dashboard)/[source]/sessions-table';
import { useSource } from '@/app/(dashboard)/[source]/use-source';
import { useZone } from '@/app/use-zone';
import { ArchivedNote } from '@/components/states/archived-note';
import { Empty } from '@/components/states/empty';
import { Button } from '@/components/ui/button';
import { useAddress } from '@/lib/address/use-address';
import { isCountedSort, sessionSorts } from '@/lib/domain/lists/session-sorts';
import { answerReasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';
import { meetingQuery } from '@/lib/queries/meetings';
import { sessionsQuery } from '@/lib/queries/sessions';
import { sessionsInOrder } from './sessions-in-order';

interface Props {
  source: string;
  meetingId: string;
}

const widths = ['grow', 'w-[84px] max-lg:hidden', 'w-[100px]'];

export function MeetingSessions({ source, meetingId }: Props) {
  const words = useWords();
  const { t, count } = words;
  const { zone } = useZone();
  const about = useSource(source);
  const { data: meeting } = useQuery(meetingQuery(source, meetingId));
  const [{ page, perPage, sort, order }, setParams] = useAddress(meetingSearchParams);
  const sessions = useQuery(sessionsQuery(source, { meetingId, page, perPage: Number(perPage), sort, order }));
  // Where nothing of it is known and the provider cannot be asked, nobody knows how many there are.
  const total = sessions.data?.stale && sessions.data.total === 0 ? null : (sessions.data?.total ?? null);
  const inOrder = sessions.data && sessionsInOrder(sessions.data, { sort, order }, about?.can.sort === true);
  const listed =
    sessions.data !== undefined && sessionsInOrder(sessions.data, { sort: 'startedAt', order }, about?.can.sort === true) !== null;
  const offers = { listed, counted: true };
  const shownSort = { column: sort, order };
  const onSort = ({ column, order: next }: { column: string; order: 'asc' | 'desc' }) =>
    setParams({ sort: sessionSorts.find((known) => known === column) ?? 'startedAt', order: next, page: 1 });
  return (
    <section aria-labelledby="meeting-sessions" className="mb-9">
      <div className="flex flex-wrap items-center justify-between gap-2 pb-1">
        <h2 id="meeting-sessions">
          {t('shell.sessions')}
          {total !== null && <span className="ps-1.5 font-normal text-muted">{count(total)}</span>}
        </h2>
        {sessions.data && sessions.data.items.length > 1 && <SessionsOrder sort={shownSort} offers={offers} onSort={onSort} />}
      </div>
      <ListBody
        query={sessions}
        reading={t('meeting.readingSessions')}
        failed={t('meeting.sessionsFailed')}
        widths={widths}
        ready={zone !== null}
      >
        {(answer) => (
          <>
            {answer.stale && (
              <ArchivedNote
                shown={knownWords(answer, zone ?? 'UTC', words)}
                reason={answerReasonText(answer, words)}
                onRetry={sessions.refetch}
                retrying={sessions.isFetching}
              />
            )}
            {answer.items.length === 0 ? (
              <Empty
                title={
                  page > 1
                    ? t('table.pastEnd', { page })
                    : answer.stale || isCountedSort(sort)
                      ? t('meeting.noneKnown')
                      : t('meeting.nobodyMet')
                }
              >
                {page > 1 && <Button onClick={() => setParams({ page: 1 })}>{t('table.toFirst')}</Button>}
              </Empty>
            ) : (
              <>
                <FiguresLine rows={answer.items} />
                {about && inOrder === null && (
                  <p className="pb-1 text-[13px] text-muted">{t('meeting.unsorted', { source: about.name })}</p>
                )}
                <SortedOfKnown answer={answer} sort={sort} />
                <SessionsTable
                  source={source}
                  zone={zone ?? 'UTC'}
                  meetingTitle={meeting?.title ?? null}
                  caption={t('meeting.sessions')}
                  rows={inOrder ?? answer.items}
                  dimmed={sessions.isPlaceholderData}
                  sorting={{ sort: shownSort, onSort, offers }}
                />
                <ListPager
                  label={t('shell.sessions')}
                  answer={answer}
                  page={page}
                  perPage={perPage}
                  onPage={(next) => setParams({ page: next })}
                  onPageSize={(size) => setParams({ perPage: size, page: 1 })}
                />
              </>
            )}
          </>
        )}
      </ListBody>
    </section>
  );
}
