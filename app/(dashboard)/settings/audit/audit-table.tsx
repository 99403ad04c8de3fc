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

export function AuditTable({ entries, dimmed }: { entries: readonly AuditEntry[]; dimmed: boolean }) {
  const { t, dateTime } = useWords();
  const { zone } = useZone();
  const columns = useMemo<Column<AuditEntry>[]>(
    () => [
      {
        id: 'at',
        header: (
          <>
            {t('audit.when')}{' '}
            {zone !== null && <span className="font-normal">{t('table.timesIn', { zone: formatZone(zone, Date.now()) })}</span>}
          </>
        ),
        cell: ({ at }) => (zone === null ? '–' : dateTime(at, zone, { seconds: true })),
      },
      { id: 'who', header: t('audit.who'), cell: (entry) => <NameText text={whoWords(entry, { t })} missing="–" /> },
      { id: 'what', header: t('audit.what'), cell: ({ what }) => t(`audit.acts.${what}`) },
      {
        id: 'of',
        header: t('audit.of'),
        className: 'max-sm:hidden',
        cell: ({ of }) => <span className="whitespace-normal break-all text-[12.5px] text-muted">{idWords(of, { t })}</span>,
      },
    ],
    [zone, t, dateTime],
  );
  return <DataTable caption={t('audit.caption')} columns={columns} rows={entries} rowId={({ id }) => id} dimmed={dimmed} />;
}
