'use client';

import { useMemo } from 'react';
import { useZone } from '@/app/use-zone';
import { type Column, DataTable } from '@/components/table/data-table';
import { NameText } from '@/components/ui/name-text';
import type { AuditEntry } from '@/lib/domain/answers/audit-answer';
import { formatZone } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';

/** Ids as they are called: `report link 4f…`. */
function idWords(of: AuditEntry['of'], { t }: Pick<Words, 't'>): string {
  const named = (key: string) => {
    const name = `audit.ids.${key}`;
    return t.has(name as 'audit.ids.member') ? t(name as 'audit.ids.member') : key;
  };
  return Object.entries(of)
    .map(([key, id]) => `${named(key)} ${id}`)
    .join(', ');
}

function whoWords({ who, name }: AuditEntry, { t }: Pick<Words, 't'>): string {
  if (who === 'command') return t('audit.command');
  if (who === 'system') return t('audit.system');
  return name ?? t('audit.former');
}

/** Rows of a phone hold all of an entry in one cell. */
const wide = 'max-sm:hidden';

export function AuditTable({ entries, dimmed }: { entries: readonly AuditEntry[]; dimmed: boolean }) {
  const { t, dateTime } = useWords();
  const { zone } = useZone();
  const columns = useMemo<Column<AuditEntry>[]>(() => {
    const time = ({ at }: AuditEntry) => (zone === null ? '–' : dateTime(at, zone, { seconds: true }));
    const zoneWords = zone !== null && <span className="font-normal">{t('table.timesIn', { zone: formatZone(zone, Date.now()) })}</span>;
    return [
      {
        id: 'at',
        header: (
          <>
            {t('audit.when')} {zoneWords}
          </>
        ),
        className: wide,
        cell: time,
      },
      { id: 'who', header: t('audit.who'), className: wide, cell: (entry) => <NameText text={whoWords(entry, { t })} missing="–" /> },
      {
        id: 'what',
        header: (
          <>
            {t('audit.what')} <span className="sm:hidden">{zoneWords}</span>
          </>
        ),
        cell: (entry) => (
          <div className="max-sm:whitespace-normal max-sm:py-1.5">
            <b className="font-medium sm:hidden">{whoWords(entry, { t })} </b>
            {t(`audit.acts.${entry.what}`)}
            <span className="block text-[12.5px] text-muted sm:hidden">
              {time(entry)}
              <span className="block [overflow-wrap:anywhere]">{idWords(entry.of, { t })}</span>
            </span>
          </div>
        ),
      },
      {
        id: 'of',
        header: t('audit.of'),
        className: wide,
        cell: ({ of }) => <span className="whitespace-normal [overflow-wrap:anywhere] text-[12.5px] text-muted">{idWords(of, { t })}</span>,
      },
    ];
  }, [zone, t, dateTime]);
  return <DataTable caption={t('audit.caption')} columns={columns} rows={entries} rowId={({ id }) => id} dimmed={dimmed} />;
}
