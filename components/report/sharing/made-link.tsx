'use client';

import { Mail } from 'lucide-react';
import { useId } from 'react';
import { renderSVG } from 'uqr';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { CopyField } from '@/components/ui/copy-field';
import type { MadeReportAnswer } from '@/lib/domain/answers/report-answer';

interface Props {
  made: MadeReportAnswer;
  hasPassword: boolean;
  onDone: () => void;
}

/** A new link, to be taken along now: as text, as a picture for phones, or by e-mail. */
export function MadeLink({ made, hasPassword, onDone }: Props) {
  const about = useId();
  const href = new URL(made.link, window.location.origin).href;
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(href, { border: 2 }))}`;
  const mail = `mailto:?subject=${encodeURIComponent('Session report')}&body=${encodeURIComponent(href)}`;
  return (
    <div className="grid gap-3 px-1">
      <p id={about} className="text-muted">
        <span className="sr-only">The link is made. </span>
        Whoever has this link can open the report{hasPassword ? ', with the password' : ''}. It is shown only now: Rollcall keeps no copy,
        only a hash. A new key can be made under Reports; the old one then stops working.
      </p>
      <CopyField label="Report link" text={href} focused describedBy={about} />
      {/* biome-ignore lint/performance/noImgElement: a picture made here, not fetched. */}
      <img src={picture} alt="QR code of the link" className="size-44 justify-self-center rounded-lg bg-white" />
      <div className="flex flex-wrap justify-end gap-2">
        <a href={mail} className={buttonClass('plain', 'normal')}>
          <Mail aria-hidden className="size-4" />
          E-mail
        </a>
        <Button variant="primary" onClick={onDone}>
          Done
        </Button>
      </div>
    </div>
  );
}
