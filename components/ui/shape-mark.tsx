import { clsx } from 'clsx';

export type Shape = 'disc' | 'half' | 'ring' | 'square' | 'triangle' | 'diamond';

interface Props {
  shape: Shape;
  className?: string;
}

/** A small mark in the current colour; always beside a word that says the same. */
export function ShapeMark({ shape, className }: Props) {
  return (
    <svg aria-hidden viewBox="0 0 10 10" className={clsx('size-[9px] shrink-0', className)}>
      {shape === 'disc' && <circle cx="5" cy="5" r="4.5" fill="currentColor" />}
      {shape === 'half' && (
        <>
          <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" />
          <path d="M5 1a4 4 0 0 0 0 8z" fill="currentColor" />
        </>
      )}
      {shape === 'ring' && <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.2" />}
      {shape === 'square' && <rect x="1" y="1" width="8" height="8" fill="currentColor" />}
      {shape === 'triangle' && <path d="M5 .8 9.6 9.2H.4z" fill="currentColor" />}
      {shape === 'diamond' && <path d="M5 0 10 5 5 10 0 5z" fill="currentColor" />}
    </svg>
  );
}
