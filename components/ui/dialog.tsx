'use client';

import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './button';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Place and size, such as `m-auto w-96`. */
  className?: string;
  /** Where the title is already said by what is inside. */
  hideTitle?: boolean;
}

/** The browser's own modal dialog, open as long as it is mounted: keeps the focus, gives it back, closes on Escape and on the backdrop. */
export function Dialog({ title, onClose, children, className, hideTitle = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      closedby="any"
      aria-label={title}
      onClose={() => {
        if (!dialog.current?.open) onClose();
      }}
      className={clsx('max-h-full max-w-full border-0 bg-panel text-ink shadow-raised backdrop:bg-black/25', className)}
    >
      <div className="flex items-center justify-between pb-2">
        <p className={hideTitle ? 'sr-only' : 'font-semibold'}>{title}</p>
        <Button variant="quiet" size="icon" aria-label="Close" onClick={() => dialog.current?.close()} className="ml-auto">
          <X aria-hidden className="size-4" />
        </Button>
      </div>
      {children}
    </dialog>
  );
}
