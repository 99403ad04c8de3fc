import { DefinitionList } from '@/components/ui/definition-list';
import { useWords } from '@/lib/messages/use-words';

/** Terms with what the provider reported; where it left everything out, one line says so. */
export function ReportedList({ items }: { items: { term: string; value: string }[] }) {
  const { t } = useWords();
  if (items.every(({ value }) => value === '')) return <p className="text-muted">{t('participant.emptyReport')}</p>;
  const missing = <span className="text-muted">{t('participant.notReported')}</span>;
  return <DefinitionList items={items.map(({ term, value }) => ({ term, value: value || missing }))} />;
}
