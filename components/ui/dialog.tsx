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
}

/** The browser's own modal dialog, open as long as it is mounted: keeps the focus, gives it back, closes on Escape and on the backdrop. */
export function Dialog({ title, onClose, children, className }: Props) {
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
      <p className="mb-2 flex h-8 items-center pl-1 font-semibold">{title}</p>
      {children}
      {/* Last, so that what is inside gets the focus first. */}
      <Button variant="quiet" size="icon" aria-label="Close" onClick={() => dialog.current?.close()} className="absolute top-3 right-3">
        <X aria-hidden className="size-4" />
      </Button>
    </dialog>
  );
}
