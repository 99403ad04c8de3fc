'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { ListBody } from '@/app/(dashboard)/[source]/list-body';
import { ListPager } from '@/app/(dashboard)/[source]/list-pager';
import { meetingSearchParams } from '@/app/(dashboard)/[source]/meetings/search-params';
import { useSource } from '@/app/(dashboard)/[source]/use-source';
import { useZone } from '@/app/use-zone';
import { Empty } from '@/components/states/empty';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/lib/format';
import { meetingInviteesQuery } from '@/lib/queries/meetings';
import { InviteesTable } from './invitees-table';

interface Props {
  source: string;
  meetingId: string;
}

const widths = ['grow', 'w-[120px] max-lg:hidden', 'w-[160px] max-lg:hidden', 'w-[236px] max-lg:hidden'];

/** Who was added to the meeting, come or not. */
export function MeetingInvitees({ source, meetingId }: Props) {
  const { zone } = useZone();
  const about = useSource(source);
  const [{ invited: page, perPage }, setParams] = useQueryStates(meetingSearchParams, { history: 'push' });
  const cannot = about?.can.invitees === false;
  const invitees = useQuery({
    ...meetingInviteesQuery(source, meetingId, { page, perPage: Number(perPage) }),
    enabled: about?.can.invitees === true,
  });
  return (
    <section aria-labelledby="meeting-invitees">
      <h2 id="meeting-invitees" className="pb-1">
        Invited
        {invitees.data?.total != null && <span className="pl-1.5 font-normal text-muted">{formatCount(invitees.data.total)}</span>}
      </h2>
      {cannot ? (
        <p className="border-line border-t pt-2.5 text-muted">{about.name} keeps no list of people invited to a meeting.</p>
      ) : (
        <ListBody query={invitees} noun="invitees of this meeting" widths={widths} ready={zone !== null}>
          {(answer) =>
            answer.items.length === 0 ? (
              <Empty title={page > 1 ? `Page ${page} is past the end` : 'Nobody was invited by name'}>
                {page > 1 && <Button onClick={() => setParams({ invited: 1 })}>Go to page 1</Button>}
              </Empty>
            ) : (
              <>
                <InviteesTable zone={zone ?? 'UTC'} rows={answer.items} dimmed={invitees.isPlaceholderData} />
                <ListPager
                  label="Invited"
                  answer={answer}
                  page={page}
                  perPage={perPage}
                  onPage={(next) => setParams({ invited: next })}
                  onPageSize={(size) => setParams({ perPage: size, invited: 1, page: 1 })}
                />
              </>
            )
          }
        </ListBody>
      )}
    </section>
  );
}
