'use client';

import { useQuery } from '@tanstack/react-query';
import { LastAnswerNote } from '@/app/(dashboard)/[source]/last-answer-note';
import { ListBody } from '@/app/(dashboard)/[source]/list-body';
import { ListPager } from '@/app/(dashboard)/[source]/list-pager';
import { meetingSearchParams } from '@/app/(dashboard)/[source]/meetings/search-params';
import { useSource } from '@/app/(dashboard)/[source]/use-source';
import { useZone } from '@/app/use-zone';
import { Empty } from '@/components/states/empty';
import { Button } from '@/components/ui/button';
import { SearchField } from '@/components/ui/search-field';
import { useAddress } from '@/lib/address/use-address';
import { inviteeSorts } from '@/lib/domain/meeting';
import { useWords } from '@/lib/messages/use-words';
import { meetingInviteesQuery } from '@/lib/queries/meetings';
import { InviteesTable } from './invitees-table';

interface Props {
  source: string;
  meetingId: string;
}

const maxSearched = 2_000;
const widths = [
  'grow',
  'w-[120px] max-lg:hidden',
  'w-[160px] max-lg:hidden',
  'w-[96px] max-lg:hidden',
  'w-[236px] max-lg:hidden',
  'w-[236px] max-xl:hidden',
];

/** Who was added to the meeting, come or not. */
export function MeetingInvitees({ source, meetingId }: Props) {
  const { t, count } = useWords();
  const { zone } = useZone();
  const about = useSource(source);
  const [params, setParams] = useAddress(meetingSearchParams);
  const { invited: page, perPage, invitedSort: sort, invitedOrder: order, invitedSearch: search } = params;
  const searchedWords = t('meeting.searched', { most: maxSearched });
  const cannot = about?.can.invitees === false;
  const invitees = useQuery({
    ...meetingInviteesQuery(source, meetingId, { page, perPage: Number(perPage), sort, order, search }),
    enabled: about?.can.invitees === true,
  });
  return (
    <section aria-labelledby="meeting-invitees">
      <h2 id="meeting-invitees" className="pb-1">
        {t('meetings.invited')}
        {invitees.data?.total != null && <span className="ps-1.5 font-normal text-muted">{count(invitees.data.total)}</span>}
      </h2>
      {cannot ? (
        <p className="border-line border-t pt-2.5 text-muted">{t('meeting.noInvitees', { source: about.name })}</p>
      ) : (
        <>
          <search className="mt-1 mb-2 block">
            <SearchField
              label={t('meeting.search')}
              value={search}
              onChange={(next) => setParams({ invitedSearch: next, invited: 1 }, 'replace')}
              className="w-[240px] max-sm:w-full"
            />
          </search>
          <ListBody
            query={invitees}
            reading={t('meeting.readingInvitees')}
            failed={t('meeting.inviteesFailed')}
            widths={widths}
            ready={zone !== null}
          >
            {(answer) => (
              <>
                <LastAnswerNote
                  answer={answer}
                  also={answer.incomplete ? t('meeting.notAllKept') : null}
                  onRetry={invitees.refetch}
                  retrying={invitees.isFetching}
                />
                {answer.items.length === 0 ? (
                  <Empty
                    title={search ? t('meeting.noInviteeMatches') : page > 1 ? t('table.pastEnd', { page }) : t('meeting.nobodyInvited')}
                  >
                    {search && !answer.stale && answer.incomplete && searchedWords}
                    {(search || page > 1) && (
                      <Button onClick={() => setParams({ invitedSearch: '', invited: 1 })}>{t('meeting.showAllInvitees')}</Button>
                    )}
                  </Empty>
                ) : (
                  <>
                    {!answer.stale && answer.incomplete && <p className="py-1.5 text-[13px] text-muted">{searchedWords}</p>}
                    <InviteesTable
                      zone={zone ?? 'UTC'}
                      rows={answer.items}
                      dimmed={invitees.isPlaceholderData}
                      sort={sort === null ? undefined : { column: sort, order }}
                      onSort={({ column, order: next }) =>
                        setParams({ invitedSort: inviteeSorts.find((known) => known === column) ?? null, invitedOrder: next, invited: 1 })
                      }
                    />
                    {answer.items.some(({ of }) => of !== null && of > 0) && (
                      <p className="pt-2 text-[12.5px] text-muted">{t('meeting.cameToNote', { most: 100 })}</p>
                    )}
                    <ListPager
                      label={t('meetings.invited')}
                      answer={answer}
                      page={page}
                      perPage={perPage}
                      onPage={(next) => setParams({ invited: next })}
                      onPageSize={(size) => setParams({ perPage: size, invited: 1, page: 1 })}
                    />
                  </>
                )}
              </>
            )}
          </ListBody>
        </>
      )}
    </section>
  );
}
