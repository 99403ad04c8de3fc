'use client';

import { Pager } from '@/components/table/pager';
import { pageSizes } from './sessions/search-params';

interface Props {
  label: string;
  answer: { items: readonly unknown[]; total: number | null };
  page: number;
  perPage: (typeof pageSizes)[number];
  onPage: (page: number) => void;
  onPageSize: (size: (typeof pageSizes)[number]) => void;
}

const options = pageSizes.map((value) => ({ value, label: `${value} per page` }));

/** The pager of our lists, with their page sizes. */
export function ListPager({ label, answer, page, perPage, onPage, onPageSize }: Props) {
  return (
    <Pager
      label={label}
      page={page}
      perPage={Number(perPage)}
      total={answer.total}
      shown={answer.items.length}
      onPage={onPage}
      pageSizes={options}
      pageSize={perPage}
      onPageSize={(size) => onPageSize(pageSizes.find((known) => known === size) ?? '50')}
    />
  );
}
