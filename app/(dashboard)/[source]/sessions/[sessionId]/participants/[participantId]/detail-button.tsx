'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { shortId } from '@/components/session/participant-words';
import { DialogNotLoaded } from '@/components/states/dialog-not-loaded';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { ConnectionKey } from '@/lib/queries/connection-detail';

const DetailDialog = dynamic(
  () =>
    import('./detail-dialog').then(
      (file) => file.DetailDialog,
      () => DialogNotLoaded,
    ),
  { ssr: false },
);

interface Props {
  connection: ConnectionKey;
  sourceName: string;
  zone: string;
}

/** Opens what the provider itself tells of a connection; nothing is asked before the reader says so there. */
export function DetailButton({ connection, sourceName, zone }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="-mx-1 block rounded px-1 py-0.5 text-[12px] text-accent hover:underline print:hidden"
      >
        As the provider tells it…<VisuallyHidden> Connection {shortId(connection.connectionId)}</VisuallyHidden>
      </button>
      {open && <DetailDialog connection={connection} sourceName={sourceName} zone={zone} onClose={() => setOpen(false)} />}
    </>
  );
}
