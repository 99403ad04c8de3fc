'use client';

import { clsx } from 'clsx';
import { type FormEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { X } from '@/components/ui/icons/list-icons';
import { useWords } from '@/lib/messages/use-words';
import { Button } from './button';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons that stay in view below what scrolls. */
  footer?: ReactNode;
  /** Place and size, such as `m-auto w-96`. */
  className?: string;
  /** A click beside it does not close it. */
  held?: boolean;
  /** Takes Escape and a click beside it in place of closing. */
  onEscape?: (() => void) | undefined;
}

/**
 * The browser's own modal dialog, open as long as it is mounted: keeps the focus, gives it back, closes on Escape and
 * on the backdrop. A form in it that was begun is not lost by a click beside it.
 */
export function Dialog({ title, onClose, children, footer, className, held = false, onEscape }: Props) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [begun, setBegun] = useState(false);
  const begin = ({ target }: FormEvent) => {
    if (target instanceof Element && target.closest('form')) setBegun(true);
  };

  // In the layout phase its end comes while it still stands in the document: only then the browser gives the focus
  // back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Browsers give the focus to what scrolls before they give it to what is inside.
    if (body.current && document.activeElement === body.current) body.current.querySelector<HTMLElement>('input, select, button')?.focus();
    return () => shown?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      closedby={held || begun ? 'closerequest' : 'any'}
      aria-label={title}
      onInput={begin}
      onCancel={(event) => {
        if (!onEscape || event.target !== dialog.current) return;
        event.preventDefault();
        onEscape();
      }}
      onClose={() => {
        if (!dialog.current?.open) onClose();
      }}
      className={clsx(
        'max-h-[calc(100dvh-48px)] max-w-full border-0 bg-panel text-ink shadow-raised backdrop:bg-black/25',
        footer !== undefined && 'flex-col overflow-hidden open:flex',
        className,
      )}
    >
      <p className="mb-2 flex h-8 shrink-0 items-center ps-1 font-semibold">{title}</p>
      {footer === undefined ? (
        children
      ) : (
        <>
          {/* As far out as a focus ring is wide. */}
          <div ref={body} className="-mx-1 min-h-0 flex-1 overflow-y-auto overscroll-contain px-1">
            {children}
          </div>
          <div className="-mx-4 -mb-4 mt-1 flex shrink-0 flex-wrap justify-end gap-2 border-line border-t px-4 py-3">{footer}</div>
        </>
      )}
      {/* Last, so that what is inside gets the focus first. */}
      <Button
        variant="quiet"
        size="icon"
        aria-label={t('ui.close')}
        onClick={() => dialog.current?.close()}
        className="absolute top-3 end-3"
      >
        <X className="size-4" />
      </Button>
    </dialog>
  );
}
