import type { ReactNode } from 'react';

interface Item {
  term: string;
  value: ReactNode;
}

interface Props {
  items: readonly Item[];
}

/** Terms left, values right, one line each. */
export function DefinitionList({ items }: Props) {
  return (
    <dl className="text-[13.5px]">
      {items.map((item) => (
        <div key={item.term} className="flex justify-between gap-4 py-[3px]">
          <dt className="shrink-0 text-muted">{item.term}</dt>
          <dd className="min-w-0 text-end [overflow-wrap:anywhere]">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
