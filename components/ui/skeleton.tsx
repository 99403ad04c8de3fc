import { clsx } from 'clsx';

interface Props {
  /** Width and height as classes: `h-4 w-32`. */
  className?: string;
}

/** The place where something will be; put `aria-busy` and words on what holds it (see components/states/loading). */
export function Skeleton({ className }: Props) {
  return <span aria-hidden className={clsx('block animate-pulse rounded bg-line', className)} />;
}
