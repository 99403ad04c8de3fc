import { DefinitionList } from '@/components/ui/definition-list';

/** Terms with what the provider reported; where it left everything out, one line says so. */
export function ReportedList({ items }: { items: { term: string; value: string }[] }) {
  if (items.every(({ value }) => value === '')) return <p className="text-muted">The provider’s report says nothing about this.</p>;
  return (
    <DefinitionList items={items.map(({ term, value }) => ({ term, value: value || <span className="text-muted">not reported</span> }))} />
  );
}
