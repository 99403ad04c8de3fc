'use client';

import { clsx } from 'clsx';
import { useId, useState } from 'react';
import { type ParticipantSort, participantSorts, type SortState } from '@/components/session/participant-sort';
import type { SessionAddress } from '@/components/session/use-session-address';
import { roleWord } from '@/components/timeline/role-word';
import { Button } from '@/components/ui/button';
import { ChipToggle } from '@/components/ui/chip-toggle';
import { SlidersHorizontal, X } from '@/components/ui/icons/list-icons';
import { SearchField } from '@/components/ui/search-field';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { useWords } from '@/lib/messages/use-words';
import { AttendanceChoice } from './attendance-choice';
import { filterNotes } from './filter-notes';

interface Props {
  session: Pick<SessionAnswer, 'summary' | 'roles' | 'status' | 'flagged' | 'progress' | 'incomplete' | 'freshness'>;
  /** What is searched; `null` where nothing can be. */
  searchLabel: string | null;
  address: SessionAddress;
  sort: SortState;
  onSort: (sort: SortState) => void;
  /** The range that is asked for, in words, where it lies outside of the session and the curve cannot show it. */
  astray: string | null;
  /** How much the filters leave: "12 of 10,000 people"; empty while none is set. */
  matches: string;
}

const everyRole = '';

/**
 * Search and filters. On a phone all but search and attendance are folded away, so that the people begin on the first
 * screen.
 */
export function SessionToolbar({ session, searchLabel, address, sort, onSort, astray, matches }: Props) {
  const words = useWords();
  const { t } = words;
  const { summary, roles } = session;
  const { params, set } = address;
  const [open, setOpen] = useState(false);
  const id = useId();
  const folded = [params.view !== 'people', params.role !== null, params.counted === 'all'].filter(Boolean).length;
  const roleOptions = [
    { value: everyRole, label: t('people.allRoles') },
    ...roles.map(({ role, people }) => ({ value: role, label: t('people.roleCount', { role: roleWord(role), people }) })),
  ];
  const sortOptions = participantSorts
    .filter((by) => by !== 'presentInRangeMs' || params.present !== null)
    .flatMap((by) =>
      (['asc', 'desc'] as const).map((order) => ({
        value: `${by} ${order}`,
        label: `${t(`session.sort.${by}`)} ${order === 'asc' ? '↑' : '↓'}`,
      })),
    );
  return (
    <div className="flex flex-wrap items-center gap-2 pb-2.5 print:hidden">
      {searchLabel !== null && (
        <SearchField
          label={searchLabel}
          value={params.search}
          onChange={(search) => set({ search })}
          className="min-w-0 max-md:flex-1 md:w-[210px]"
        />
      )}
      <Button className="md:hidden" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <SlidersHorizontal className="size-3.5" />
        {t('people.filter')}
        {folded > 0 && ` · ${folded}`}
      </Button>
      <AttendanceChoice session={session} params={params} onChange={set} />
      <div id={id} className={clsx('flex flex-wrap items-center gap-2', !open && 'max-md:hidden')}>
        <Segmented
          label={t('people.oneRowFor')}
          options={[
            { value: 'people', label: t('session.people') },
            { value: 'connections', label: t('people.connections') },
          ]}
          value={params.view}
          // Nobody is judged by one connection, and who never came has none.
          onChange={(view) => set({ view, verdict: null, neverCame: null })}
        />
        {(roles.length > 1 || params.role !== null) && (
          <Select
            label={t('people.role')}
            options={roleOptions}
            value={params.role ?? everyRole}
            onChange={(role) => set({ role: role || null })}
            className="max-w-[180px]"
          />
        )}
        {(summary.notCounted > 0 || params.counted === 'all') && (
          <ChipToggle pressed={params.counted === 'all'} onChange={(all) => set({ counted: all ? 'all' : 'people' })}>
            {t('people.countAll')}
          </ChipToggle>
        )}
        <Select
          label={t('people.sortBy')}
          options={sortOptions}
          value={`${sort.by} ${sort.order}`}
          onChange={(value) => {
            const by = participantSorts.find((candidate): candidate is ParticipantSort => value.startsWith(`${candidate} `));
            if (by) onSort({ by, order: value.endsWith('desc') ? 'desc' : 'asc' });
          }}
          className="md:hidden"
        />
      </div>
      {filterNotes(params, session, astray, words).map(({ key, text, clear }) => (
        <Button key={key} size="small" onClick={() => set(clear)} aria-label={t('people.everybodyAgain', { text })}>
          {text}
          <X className="size-3.5" />
        </Button>
      ))}
      <p role="status" className="text-[13px] text-muted empty:sr-only">
        {matches}
      </p>
    </div>
  );
}
