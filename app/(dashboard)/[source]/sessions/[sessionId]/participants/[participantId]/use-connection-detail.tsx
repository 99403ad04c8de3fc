'use client';

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense, useState } from 'react';
import { shortId } from '@/components/participant/participant-words';
import { DialogNotLoaded } from '@/components/states/dialog-not-loaded';
import { latePart } from '@/components/ui/late-part';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { ConnectionItem } from '@/lib/domain/answers/participant-answer';
import { useWords } from '@/lib/messages/use-words';
import type { ConnectionKey } from '@/lib/queries/connection-detail';
import { meQuery } from '@/lib/queries/me';

const DetailDialog = latePart(() => import('./detail-dialog').then((file) => file.DetailDialog), DialogNotLoaded);

interface ConnectionDetails {
  /** The control of a connection; `undefined` for whoever may not ask. */
  action: ((connection: ConnectionItem) => ReactNode) | undefined;
  /** The dialog that is open, or nothing. */
  dialog: ReactNode;
}

/** Opens what the provider itself tells of a person's connections; nothing is asked before the reader says so there. */
export function useConnectionDetail(
  person: Omit<ConnectionKey, 'connectionId'>,
  sourceName: string,
  zone: string | null,
): ConnectionDetails {
  const { t } = useWords();
  const [openId, setOpenId] = useState<string | null>(null);
  const { data: me } = useQuery(meQuery);
  if (!me?.canShare || zone === null) return { action: undefined, dialog: null };
  return {
    action: ({ id }) => (
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpenId(id)}
        className="-mx-1 block rounded px-1 py-0.5 text-[12px] text-accent hover:underline print:hidden"
      >
        {t.rich('detail.open', { id: shortId(id), hidden: (text) => <VisuallyHidden>{text}</VisuallyHidden> })}
      </button>
    ),
    dialog: openId !== null && (
      <Suspense>
        <DetailDialog
          connection={{ ...person, connectionId: openId }}
          sourceName={sourceName}
          zone={zone}
          onClose={() => setOpenId(null)}
        />
      </Suspense>
    ),
  };
}
