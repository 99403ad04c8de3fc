'use client';

import { clsx } from 'clsx';
import { SlidersHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ChipToggle } from '@/components/ui/chip-toggle';
import { SearchField } from '@/components/ui/search-field';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import type { Verdict } from '@/lib/domain/person';
import { formatCount } from '@/lib/format';
import { type ParticipantSort, participantSorts, type SortState, sortLabels } from './participant-sort';
import { roleWord } from './role-word';
import { VerdictChoice } from './verdict-choice';

/** What the table can be narrowed by; each part is in the address. */
export interface PeopleFilters {
  search: string;
  verdict: Verdict | null;
  role: string | null;
  view: 'people' | 'connections';
  counted: 'people' | 'all';
}

interface Props {
  session: Pick<SessionAnswer, 'summary' | 'roles'>;
  /** What is searched; `null` where nothing can be. */
  searchLabel: string | null;
  filters: PeopleFilters;
  onFilters: (change: Partial<PeopleFilters>) => void;
  sort: SortState;
  onSort: (sort: SortState) => void;
  /** How much the filters leave: "12 of 10,000 people"; empty while none is set. */
  matches: string;
}

const everyRole = '';

/** Search and filters. On a phone all but search and attendance are folded away, so that the people begin on the first screen. */
export function SessionToolbar({ session, searchLabel, filters, onFilters, sort, onSort, matches }: Props) {
  const { summary, roles } = session;
  const [open, setOpen] = useState(false);
  const id = useId();
  const folded = [filters.view !== 'people', filters.role !== null, filters.counted === 'all'].filter(Boolean).length;
  const roleOptions = [
    { value: everyRole, label: 'All roles' },
    ...roles.map(({ role, people }) => ({ value: role, label: `${roleWord(role)} (${formatCount(people)})` })),
  ];
  const sortOptions = participantSorts.flatMap((by) =>
    (['asc', 'desc'] as const).map((order) => ({ value: `${by} ${order}`, label: `${sortLabels[by]} ${order === 'asc' ? '↑' : '↓'}` })),
  );
  return (
    <div className="flex flex-wrap items-center gap-2 pb-2.5 print:hidden">
      {searchLabel !== null && (
        <SearchField
          label={searchLabel}
          value={filters.search}
          onChange={(search) => onFilters({ search })}
          className="min-w-0 max-md:flex-1 md:w-[210px]"
        />
      )}
      <Button className="md:hidden" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <SlidersHorizontal aria-hidden className="size-3.5" />
        Filter{folded > 0 && ` · ${folded}`}
      </Button>
      <VerdictChoice
        summary={summary}
        counts={filters.view === 'people'}
        value={filters.verdict}
        onChange={(verdict) => onFilters({ verdict })}
      />
      <div id={id} className={clsx('flex flex-wrap items-center gap-2', !open && 'max-md:hidden')}>
        <Segmented
          label="One row for each"
          options={[
            { value: 'people', label: 'People' },
            { value: 'connections', label: 'Connections' },
          ]}
          value={filters.view}
          onChange={(view) => onFilters({ view })}
        />
        {(roles.length > 1 || filters.role !== null) && (
          <Select
            label="Role"
            options={roleOptions}
            value={filters.role ?? everyRole}
            onChange={(role) => onFilters({ role: role || null })}
            className="max-w-[180px]"
          />
        )}
        {(summary.notCounted > 0 || filters.counted === 'all') && (
          <ChipToggle pressed={filters.counted === 'all'} onChange={(all) => onFilters({ counted: all ? 'all' : 'people' })}>
            Count recorders and excluded roles
          </ChipToggle>
        )}
        <Select
          label="Sort by"
          options={sortOptions}
          value={`${sort.by} ${sort.order}`}
          onChange={(value) => {
            const by = participantSorts.find((candidate): candidate is ParticipantSort => value.startsWith(`${candidate} `));
            if (by) onSort({ by, order: value.endsWith('desc') ? 'desc' : 'asc' });
          }}
          className="min-[1100px]:hidden"
        />
      </div>
      <p role="status" className="text-[13px] text-muted empty:sr-only">
        {matches}
      </p>
    </div>
  );
}
