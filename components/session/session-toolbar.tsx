import { ChipToggle } from '@/components/ui/chip-toggle';
import { SearchField } from '@/components/ui/search-field';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import { ShapeMark } from '@/components/ui/shape-mark';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import type { Verdict } from '@/lib/domain/person';
import { formatCount } from '@/lib/format';
import { type ParticipantSort, participantSorts, type SortState, sortLabels } from './participant-sort';
import { roleWord } from './role-word';
import { verdictLooks } from './verdict-looks';

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
  filters: PeopleFilters;
  onFilters: (change: Partial<PeopleFilters>) => void;
  sort: SortState;
  onSort: (sort: SortState) => void;
}

const verdicts = ['present', 'partial', 'absent'] as const;
const everyRole = '';

export function SessionToolbar({ session, filters, onFilters, sort, onSort }: Props) {
  const { summary, roles } = session;
  const perPerson = filters.view === 'people';
  const count = (people: number) => (perPerson ? ` ${formatCount(people)}` : '');
  const verdictOptions = [
    { value: 'all' as const, label: `All${count(summary.people + summary.notCounted)}` },
    ...verdicts.map((verdict) => ({
      value: verdict,
      label: (
        <>
          <ShapeMark shape={verdictLooks[verdict].shape} className={verdictLooks[verdict].className} />
          {verdictLooks[verdict].word}
          {count(summary[verdict])}
        </>
      ),
    })),
  ];
  const roleOptions = [
    { value: everyRole, label: 'All roles' },
    ...roles.map(({ role, people }) => ({ value: role, label: `${roleWord(role)} (${formatCount(people)})` })),
  ];
  const sortOptions = participantSorts.flatMap((by) =>
    (['asc', 'desc'] as const).map((order) => ({ value: `${by} ${order}`, label: `${sortLabels[by]} ${order === 'asc' ? '↑' : '↓'}` })),
  );
  return (
    <div className="flex flex-wrap items-center gap-2 pb-2.5 print:hidden">
      <SearchField
        label="Search a name or id"
        value={filters.search}
        onChange={(search) => onFilters({ search })}
        className="w-full md:w-[210px]"
      />
      <Segmented
        label="Attendance"
        className="min-w-0"
        options={verdictOptions}
        value={filters.verdict ?? 'all'}
        onChange={(verdict) => onFilters({ verdict: verdict === 'all' ? null : verdict })}
      />
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
  );
}
