'use client';

import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { DialogNotLoaded } from '@/components/states/dialog-not-loaded';
import { Button } from '@/components/ui/button';
import { Share2 } from '@/components/ui/icons/member-icons';
import { latePart } from '@/components/ui/late-part';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { useWords } from '@/lib/messages/use-words';
import { meQuery } from '@/lib/queries/me';

const ShareDialog = latePart(() => import('./share-dialog').then((file) => file.ShareDialog), DialogNotLoaded);

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
        <Share2 className="size-4" />
        {t('sessionPage.share')}
      </Button>
      <Suspense>{open && <ShareDialog source={source} session={session} zone={zone} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
