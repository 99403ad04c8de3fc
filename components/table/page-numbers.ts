/**
 * Which page numbers to offer: first, last, the current and its neighbours; `null` where some are left out. Pages count
 * from 1.
 */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const wanted = new Set([1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages));
  if (page <= 3) for (let number = 1; number <= Math.min(4, pages); number++) wanted.add(number);
  if (page >= pages - 2) for (let number = Math.max(1, pages - 3); number <= pages; number++) wanted.add(number);
  const numbers: (number | null)[] = [];
  let before = 0;
  for (const number of [...wanted].sort((a, b) => a - b)) {
    if (number === before + 2) numbers.push(before + 1);
    else if (number > before + 2) numbers.push(null);
    numbers.push(number);
    before = number;
  }
  return numbers;
}
