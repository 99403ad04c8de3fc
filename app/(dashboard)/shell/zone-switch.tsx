'use client';

import { Suspense, useState } from 'react';
import { useKeptZone, useZone } from '@/app/use-zone';
import { DialogNotLoaded } from '@/components/states/dialog-not-loaded';
import { ChevronDown } from '@/components/ui/icons/list-icons';
import { latePart } from '@/components/ui/late-part';
import { formatZone } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';

const ZoneDialog = latePart(() => import('./zone-dialog').then((file) => file.ZoneDialog), DialogNotLoaded);

export function ZoneSwitch() {
  const { t } = useWords();
  const { zone, viewer, setZone } = useZone();
  const [open, setOpen] = useState(false);
  useKeptZone();
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        disabled={zone === null}
        onClick={() => setOpen(true)}
        className="relative flex min-h-7 min-w-0 items-center rounded-lg pe-7 ps-2.5 text-start text-[12.5px] hover:bg-line2"
      >
        <span className="sr-only">{t('zones.current')} </span>
        <span className="py-1 leading-tight">{zone === null ? t('zones.zone') : formatZone(zone, Date.now())}</span>
        <ChevronDown className="absolute end-2 size-3.5 text-muted" />
      </button>
      {open && zone !== null && viewer !== null && (
        <Suspense>
          <ZoneDialog
            zone={zone}
            viewer={viewer}
            onClose={() => setOpen(false)}
            onChoose={(chosen) => {
              setOpen(false);
              setZone(chosen === viewer ? null : chosen);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
