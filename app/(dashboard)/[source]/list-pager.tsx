'use client';

import { Pager } from '@/components/table/pager';
import { useWords } from '@/lib/messages/use-words';
import { pageSizes } from './sessions/search-params';

interface Props {
  label: string;
  /** Behind the total, where not everything is counted: "of 255 ended". */
  noun?: string | undefined;
  answer: { items: readonly unknown[]; total: number | null };
  page: number;
  perPage: (typeof pageSizes)[number];
  onPage: (page: number) => void;
  onPageSize: (size: (typeof pageSizes)[number]) => void;
}

/** The pager of our lists, with their page sizes. */
export function ListPager({ label, noun, answer, page, perPage, onPage, onPageSize }: Props) {
  const { t } = useWords();
  return (
    <Pager
      label={label}
      noun={noun}
      page={page}
      perPage={Number(perPage)}
      total={answer.total}
      shown={answer.items.length}
      onPage={onPage}
      sizes={{
        options: pageSizes.map((value) => ({ value, label: t('table.perPage', { label: value }) })),
        value: perPage,
        onChange: (size) => onPageSize(pageSizes.find((known) => known === size) ?? '50'),
      }}
    />
  );
}
