'use client';

import { Button } from '@/components/ui/button';
import type { Icon } from '@/components/ui/icons/icon';
import { ChevronLeft, ChevronRight } from '@/components/ui/icons/list-icons';
import { Select } from '@/components/ui/select';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';
import { pageNumbers } from './page-numbers';

interface PageSize {
  value: string;
  label: string;
}

interface Props {
  /** Counts from 1. */
  page: number;
  perPage: number;
  /** `null` when nobody knows. */
  total: number | null;
  /** Rows on this page. */
  shown: number;
  onPage: (page: number) => void;
  /** What can be chosen, and what is. Without it nothing can. */
  sizes?: { options: readonly PageSize[]; value: string; onChange: (size: string) => void };
  /** What is paged: "Sessions". */
  label: string;
  /** Behind the total: "of 255 ended". */
  noun?: string | undefined;
}

function rangeText(
  { page, perPage, total, shown, noun }: Pick<Props, 'page' | 'perPage' | 'total' | 'shown' | 'noun'>,
  { t, count }: Words,
): string {
  const first = (page - 1) * perPage + 1;
  const range = shown === 0 ? '0' : `${count(first)}–${count(first + shown - 1)}`;
  if (total === null) return range;
  const of = { range, total: count(total) };
  return noun === undefined ? t('table.rangeOf', of) : t('table.rangeOfNoun', { ...of, noun });
}

export function Pager({ label, sizes, onPage, ...place }: Props) {
  const words = useWords();
  const { t } = words;
  const { page, perPage, total, shown } = place;
  const pages = total === null ? page + (shown < perPage ? 0 : 1) : Math.max(1, Math.ceil(total / perPage));
  const smallest = Number(sizes?.options[0]?.value ?? perPage);
  if (page === 1 && total !== null && total <= smallest) return null;
  return (
    <nav
      aria-label={t('table.pages', { label })}
      className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2 pt-3 text-[13px] text-muted print:hidden"
    >
      <span className="me-auto whitespace-nowrap">{rangeText(place, words)}</span>
      {sizes && <Select label={t('table.perPage', { label })} {...sizes} size="small" variant="quiet" />}
      {pages > 1 && (
        <span className="flex items-center gap-0.5">
          <Step label={t('table.previous')} icon={ChevronLeft} to={page > 1 ? page - 1 : null} onPage={onPage} />
          {total !== null &&
            pageNumbers(page, pages).map((number, index, all) =>
              number === null ? (
                <span key={`after ${all[index - 1]}`} className="px-1">
                  …
                </span>
              ) : (
                <Button
                  key={number}
                  variant="quiet"
                  size="small"
                  aria-label={t('table.page', { page: number })}
                  aria-current={number === page ? 'page' : undefined}
                  className={`min-w-8 ${number === page ? 'bg-line2 font-semibold text-ink' : ''}`}
                  onClick={() => onPage(number)}
                >
                  {number}
                </Button>
              ),
            )}
          <Step label={t('table.next')} icon={ChevronRight} to={page < pages ? page + 1 : null} onPage={onPage} />
        </span>
      )}
    </nav>
  );
}

/** Not `disabled` where there is no such page: whoever pressed it to the end keeps the focus. */
function Step({ label, icon: Shape, to, onPage }: { label: string; icon: Icon; to: number | null; onPage: (page: number) => void }) {
  return (
    <Button variant="quiet" size="icon" aria-label={label} off={to === null} onClick={() => to !== null && onPage(to)}>
      <Shape className="size-4 rtl:-scale-x-100" />
    </Button>
  );
}
