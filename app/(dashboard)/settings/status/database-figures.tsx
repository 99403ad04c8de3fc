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
  const rounded = (size: number) => count(size, { maximumFractionDigits: 1 });
  const size = (bytes: number | null) => {
    if (bytes === null) return '–';
    return bytes < 1e9 ? t('status.megabytes', { size: rounded(bytes / 1e6) }) : t('status.gigabytes', { size: rounded(bytes / 1e9) });
  };
  const isFile = database.kind === 'sqlite';
  return (
    <div className="max-w-xl">
      <DefinitionList
        items={[
          { term: t('status.version'), value: version },
          { term: t('status.kind'), value: isFile ? 'SQLite' : 'Postgres' },
          { term: t('status.size'), value: size(database.bytes) },
          { term: t('status.growth'), value: database.bytesADay === null ? t('status.growthUnknown') : size(database.bytesADay) },
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
