'use client';

import { clsx } from 'clsx';
import { type ReactNode, type Ref, Suspense, useId, useState } from 'react';

interface Props {
  /** What the button shows. */
  label: ReactNode;
  /** `figure` is a dotted line below the text: "this can say more". */
  className?: string;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/**
 * A button with a small panel, on the browser's own popover: Escape and a click beside close it, focus goes back, and
 * no library is loaded. What is inside is made when it is first opened, and its script may come then
 * (`with-touch.tsx`).
 */
export function PopoverButton({ label, className, children, ref }: Props) {
  const id = useId();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button ref={ref} type="button" popoverTarget={id} onClick={() => setOpened(true)} className={clsx('print:hidden', className)}>
        {label}
      </button>
      <div
        id={id}
        popover="auto"
        className="inset-auto m-0 mt-1.5 max-h-[min(80dvh,560px)] w-max max-w-[min(420px,calc(100vw-24px))] overflow-auto rounded-lg bg-panel px-3.5 py-3 text-start text-[13px] text-ink leading-snug shadow-raised [position-area:self-block-end_span-self-inline-end] [position-try-fallbacks:flip-inline,flip-block,flip-block_flip-inline]"
      >
        {opened && <Suspense>{children}</Suspense>}
      </div>
    </>
  );
}
