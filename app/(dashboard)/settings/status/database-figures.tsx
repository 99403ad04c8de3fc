import { DefinitionList } from '@/components/ui/definition-list';
import type { DatabaseStatus } from '@/lib/domain/answers/status-answer';
import { useWords } from '@/lib/messages/use-words';
import { useInstant } from './use-instant';

interface Props {
  database: DatabaseStatus;
  version: string;
}

/** How large the database is and how fast it grows. */
export function DatabaseFigures({ database, version }: Props) {
  const { t, count } = useWords();
  const instant = useInstant();
  const size = (bytes: number | null) =>
    bytes === null ? '–' : t('status.megabytes', { size: count(bytes / 1e6, { maximumFractionDigits: 1 }) });
  const isFile = database.kind === 'sqlite';
  return (
    <div className="max-w-xl">
      <DefinitionList
        items={[
          { term: t('status.version'), value: version },
          { term: t('status.kind'), value: isFile ? 'SQLite' : 'Postgres' },
          { term: t('status.size'), value: size(database.bytes) },
          { term: t('status.growth'), value: size(database.bytesADay) },
          ...(isFile
            ? [
                { term: t('status.free'), value: size(database.freeBytes) },
                { term: t('status.room'), value: size(database.roomBytes) },
                {
                  term: t('status.lastBackup'),
                  value: database.lastBackupAt === null ? t('status.never') : instant(database.lastBackupAt),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
