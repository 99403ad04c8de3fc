'use client';

import { useId } from 'react';
import { renderSVG } from 'uqr';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { CopyField } from '@/components/ui/copy-field';
import { Mail } from '@/components/ui/icons/member-icons';
import type { MadeReportAnswer } from '@/lib/domain/answers/report-answer';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  made: MadeReportAnswer;
  hasPassword: boolean;
  onDone: () => void;
}

/** A new link, to be taken along now: as text, as a picture for phones, or by e-mail. */
export function MadeLink({ made, hasPassword, onDone }: Props) {
  const { t } = useWords();
  const about = useId();
  const href = new URL(made.link, window.location.origin).href;
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(href, { border: 2 }))}`;
  const mail = `mailto:?subject=${encodeURIComponent(t('report.title'))}&body=${encodeURIComponent(href)}`;
  return (
    <div className="grid gap-3 px-1">
      <p id={about} className="text-muted">
        <span className="sr-only">{t('share.linkMade')} </span>
        {hasPassword ? t('share.linkNotePassword') : t('share.linkNote')}
      </p>
      <CopyField label={t('share.linkLabel')} text={href} focused describedBy={about} />
      {/* biome-ignore lint/performance/noImgElement: a picture made here, not fetched. */}
      <img src={picture} alt={t('share.qrCode')} className="size-44 justify-self-center rounded-lg bg-white" />
      <div className="flex flex-wrap justify-end gap-2">
        <a href={mail} className={buttonClass('plain', 'normal')}>
          <Mail className="size-4" />
          {t('share.email')}
        </a>
        <Button variant="primary" onClick={onDone}>
          {t('ui.done')}
        </Button>
      </div>
    </div>
  );
}
