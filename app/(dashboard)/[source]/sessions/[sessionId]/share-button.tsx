'use client';

import { useQuery } from '@tanstack/react-query';
import { Share2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { DialogNotLoaded } from '@/components/states/dialog-not-loaded';
import { Button } from '@/components/ui/button';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { useWords } from '@/lib/messages/use-words';
import { meQuery } from '@/lib/queries/me';

const ShareDialog = dynamic(
  () =>
    import('./share-dialog').then(
      (file) => file.ShareDialog,
      () => DialogNotLoaded,
    ),
  { ssr: false },
);

interface Props {
  source: string;
  session: SessionAnswer;
  zone: string;
}

/** For whoever may make links; the dialog is loaded when it is first opened. */
export function ShareButton({ source, session, zone }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const { data: me } = useQuery(meQuery);
  if (!me?.canShare) return null;
  return (
    <>
      <Button variant="primary" aria-haspopup="dialog" onClick={() => setOpen(true)} className="print:hidden">
        <Share2 aria-hidden className="size-4" />
        {t('sessionPage.share')}
      </Button>
      {open && <ShareDialog source={source} session={session} zone={zone} onClose={() => setOpen(false)} />}
    </>
  );
}
