'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { ListBody } from '@/app/(dashboard)/[source]/list-body';
import { ListPager } from '@/app/(dashboard)/[source]/list-pager';
import { searchesWhole, searchLabel } from '@/app/(dashboard)/[source]/search-words';
import { useSource } from '@/app/(dashboard)/[source]/use-source';
import { useZone } from '@/app/use-zone';
import { Empty } from '@/components/states/empty';
import { Button } from '@/components/ui/button';
import { SearchField } from '@/components/ui/search-field';
import { formatCount } from '@/lib/format';
import { meetingsQuery } from '@/lib/queries/meetings';
import { MeetingsTable } from './meetings-table';
import { meetingsSearchParams } from './search-params';

interface Props {
  source: string;
}

const widths = ['grow', 'w-[110px]', 'w-[236px] max-lg:hidden'];

export function MeetingsScreen({ source }: Props) {
  const { zone } = useZone();
  const about = useSource(source);
  const [{ page, perPage, search }, setParams] = useQueryStates(meetingsSearchParams, { history: 'push' });
  const meetings = useQuery(meetingsQuery(source, { page, perPage: Number(perPage), search }));
  const total = meetings.data?.total ?? null;
  return (
    <>
      <h1 className="mb-5">
        Meetings
        {total !== null && <span className="pl-2.5 font-normal text-[15px] text-muted tracking-normal">{formatCount(total)}</span>}
      </h1>
      {about?.can.search !== false && (
        <search className="mb-4 block">
          <SearchField
            label={searchLabel(about)}
            value={search}
            onChange={(next) => setParams({ search: next, page: 1 }, { history: 'replace' })}
            className="w-[240px] max-sm:w-full"
          />
        </search>
      )}
      <p role="status" className="sr-only">
        {total !== null && !meetings.isPlaceholderData ? `${formatCount(total)} meetings` : ''}
      </p>
      <ListBody query={meetings} noun="meetings" widths={widths} ready={zone !== null}>
        {(answer) =>
          answer.items.length === 0 ? (
            <Empty title={search ? 'No meeting matches' : page > 1 ? `Page ${page} is past the end` : 'No meetings yet'}>
              {search && searchesWhole(about) && 'This source finds a room only by its whole name or id.'}
              {(search || page > 1) && <Button onClick={() => setParams({ search: '', page: 1 })}>Show all meetings</Button>}
            </Empty>
          ) : (
            <>
              <MeetingsTable source={source} zone={zone ?? 'UTC'} rows={answer.items} dimmed={meetings.isPlaceholderData} />
              <ListPager
                label="Meetings"
                answer={answer}
                page={page}
                perPage={perPage}
                onPage={(next) => setParams({ page: next })}
                onPageSize={(size) => setParams({ perPage: size, page: 1 })}
              />
            </>
          )
        }
      </ListBody>
    </>
  );
}
