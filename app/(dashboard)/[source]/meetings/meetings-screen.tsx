'use client';

import { useQuery } from '@tanstack/react-query';
import { LastAnswerNote } from '@/app/(dashboard)/[source]/last-answer-note';
import { ListBody } from '@/app/(dashboard)/[source]/list-body';
import { ListPager } from '@/app/(dashboard)/[source]/list-pager';
import { searchesWhole, searchLabel } from '@/app/(dashboard)/[source]/search-words';
import { useSource } from '@/app/(dashboard)/[source]/use-source';
import { useZone } from '@/app/use-zone';
import { Empty } from '@/components/states/empty';
import type { Sort } from '@/components/table/sort';
import { Button } from '@/components/ui/button';
import { SearchField } from '@/components/ui/search-field';
import { useAddress } from '@/lib/address/use-address';
import { meetingSorts } from '@/lib/domain/meeting';
import { useWords } from '@/lib/messages/use-words';
import { meetingsQuery } from '@/lib/queries/meetings';
import { meetingsNote } from './meetings-note';
import { MeetingsOrder } from './meetings-order';
import { MeetingsTable } from './meetings-table';
import { meetingsSearchParams } from './search-params';

interface Props {
  source: string;
}

const figureWidth = 'w-[84px] max-lg:hidden';
const widths = ['grow', 'w-[250px] max-lg:hidden', figureWidth, figureWidth, figureWidth, 'w-[200px] max-xl:hidden'];

export function MeetingsScreen({ source }: Props) {
  const { t, count } = useWords();
  const { zone } = useZone();
  const about = useSource(source);
  const hasInvitees = about?.can.invitees !== false;
  const [{ page, perPage, search, sort, order }, setParams] = useAddress(meetingsSearchParams);
  const meetings = useQuery(meetingsQuery(source, { page, perPage: Number(perPage), search, sort, order }));
  const { data } = meetings;
  const total = data?.total ?? null;
  const sorted: Sort | undefined = data && data.sort !== null ? { column: data.sort, order: data.order } : undefined;
  const onSort = ({ column, order: next }: Sort) =>
    setParams({ sort: meetingSorts.find((known) => known === column) ?? null, order: next, page: 1 });
  return (
    <>
      <h1 className="mb-5">
        {t('shell.meetings')}
        {total !== null && <span className="ps-2.5 font-normal text-[15px] text-muted tracking-normal">{count(total)}</span>}
      </h1>
      <search className="mb-4 flex flex-wrap gap-2">
        {about?.can.search !== false && (
          <SearchField
            label={searchLabel(about, t)}
            value={search}
            onChange={(next) => setParams({ search: next, page: 1 }, 'replace')}
            className="w-[240px] max-sm:w-full"
          />
        )}
        {sorted && <MeetingsOrder sort={sorted} hasInvitees={hasInvitees} onSort={onSort} />}
      </search>
      <p role="status" className="sr-only">
        {total !== null && !meetings.isPlaceholderData ? t('meetings.found', { count: total }) : ''}
      </p>
      <ListBody query={meetings} reading={t('meetings.reading')} failed={t('meetings.failed')} widths={widths} ready={zone !== null}>
        {(answer) => (
          <>
            <LastAnswerNote
              answer={answer}
              also={answer.incomplete ? t('meetings.notAllKept') : null}
              onRetry={meetings.refetch}
              retrying={meetings.isFetching}
            />
            {answer.items.length === 0 ? (
              <Empty title={search ? t('meetings.noMatch') : page > 1 ? t('table.pastEnd', { page }) : t('meetings.noneYet')}>
                {search && !answer.stale && searchesWhole(about) && t('sessions.wholeNamesOnly')}
                {(search || page > 1) && <Button onClick={() => setParams({ search: '', page: 1 })}>{t('meetings.showAll')}</Button>}
              </Empty>
            ) : (
              <>
                <p className="pb-2.5 text-[13px] text-muted empty:hidden">
                  {meetingsNote(answer, { invitees: hasInvitees, sort: about?.can.sort === true }, t)}
                </p>
                <MeetingsTable
                  source={source}
                  zone={zone ?? 'UTC'}
                  rows={answer.items}
                  whole={answer.knownSessions.whole}
                  hasInvitees={hasInvitees}
                  dimmed={meetings.isPlaceholderData}
                  sort={sorted}
                  onSort={sorted && onSort}
                />
                <ListPager
                  label={t('shell.meetings')}
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
    </>
  );
}
