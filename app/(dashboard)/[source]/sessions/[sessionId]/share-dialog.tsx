'use client';

import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { useEffect, useId, useRef, useState } from 'react';
import { type Audience, audienceSettings, firstDraft } from '@/components/report/sharing/audience';
import { AudienceChoice } from '@/components/report/sharing/audience-choice';
import { MadeLink } from '@/components/report/sharing/made-link';
import { MoreSettings } from '@/components/report/sharing/more-settings';
import { ReportCost } from '@/components/report/sharing/report-cost';
import { type ReportDraft, toReportBody } from '@/components/report/sharing/report-draft';
import { ReportForm } from '@/components/report/sharing/report-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemLine } from '@/components/ui/problem-line';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { offeredParts } from '@/lib/domain/offered-parts';
import type { ReportFilter } from '@/lib/domain/peer-report';
import { useWords } from '@/lib/messages/use-words';
import { reportPlanQuery } from '@/lib/queries/report';
import { RecipientPreview } from './recipient-preview';
import { ShareProgress } from './share-progress';
import { useMakeReport } from './use-make-report';

interface Props {
  source: string;
  session: SessionAnswer;
  zone: string;
  onClose: () => void;
}

/** What of the settings says which parts are read: nothing else is asked about. */
const planned = (source: string, sessionId: string, parts: readonly ReportFilter[]) => ({
  source,
  sessionId,
  include: { detail: true, quality: parts.includes('quality_stats') },
  fields: { device: parts.includes('device_info'), place: parts.includes('ip_information') },
});

/**
 * Makes a report link: it asks whom it is for, has all else behind *More*, and shows beside it what recipients will
 * see. No answer is chosen beforehand, so that names do not go out by a press too many.
 */
export function ShareDialog({ source, session, zone, onClose }: Props) {
  const { t } = useWords();
  const [draft, setDraft] = useState<ReportDraft>(() => firstDraft(session, zone));
  const [audience, setAudience] = useState<Audience | null>(null);
  const [previewing, setPreviewing] = useState(false);
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const bodyOf = (now: ReportDraft) => ({ source, sessionId: session.id, mode: now.mode, ...toReportBody(now) });
  const { make, stop, made, progress, isPending, isStopped, error } = useMakeReport();
  const parts = offeredParts(draft);
  const reads = parts.length > 0 && draft.mode === 'frozen' && session.status !== 'live';
  const plan = useQuery({ ...reportPlanQuery(planned(source, session.id, parts)), enabled: reads && !made });
  const isRefused = reads && Boolean(plan.data?.refusal);
  const { password: _asked, ...settings } = bodyOf(draft);
  const wide = previewing && !made && !progress;
  const previewButton = useRef<HTMLButtonElement>(null);
  const makeButton = useRef<HTMLButtonElement>(null);
  // With the form the button comes back that the focus was on before something was read.
  const isEndedWithout = !progress && (error !== null || isStopped);
  useEffect(() => {
    if (isEndedWithout) makeButton.current?.focus();
  }, [isEndedWithout]);
  const hidePreview = () => {
    setPreviewing(false);
    previewButton.current?.focus();
  };
  // The browser asks for the answer that is missing.
  const preview = () => (audience === null ? form.current?.reportValidity() : setPreviewing(!previewing));
  const missing = session.summary.neverCame !== null;
  const choose = (next: Audience) => {
    setAudience(next);
    setDraft({ ...draft, ...audienceSettings(next, missing) });
  };
  const footer = (
    <>
      {reads && (
        <div className="w-full">
          <ReportCost plan={plan.data} error={plan.error} onRetry={() => void plan.refetch()} />
        </div>
      )}
      {error && (
        <div className="w-full">
          <ProblemLine error={error} />
        </div>
      )}
      {isStopped && (
        <p role="status" className="w-full text-[13px] text-muted">
          {t('sessionPage.stopped')}
        </p>
      )}
      <Button ref={previewButton} aria-pressed={previewing} onClick={preview}>
        {previewing ? t('sessionPage.hidePreview') : t('sessionPage.seeAsRecipient')}
      </Button>
      <Button ref={makeButton} type="submit" form={formId} variant="primary" off={isPending || isRefused}>
        {isPending ? t('sessionPage.makingLinkNow') : t('sessionPage.makeLink')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={made ? t('sessionPage.linkMade') : progress ? t('sessionPage.makingLink') : t('sessionPage.shareThis')}
      onClose={onClose}
      footer={made || progress ? undefined : footer}
      // A link is shown only once, so it is not lost by a click beside it either.
      held={made !== undefined || isPending}
      onEscape={progress ? stop : wide ? hidePreview : undefined}
      className={`m-auto rounded-xl p-4 ${wide ? 'h-full w-[min(1480px,96vw)]' : 'w-[min(480px,96vw)]'}`}
    >
      {made && <MadeLink made={made} hasPassword={made.report.hasPassword} onDone={onClose} />}
      {!made && progress && <ShareProgress progress={progress} onStop={stop} />}
      {!made && !progress && (
        <div className={clsx(wide && 'h-full gap-5 lg:grid lg:grid-cols-[400px_minmax(0,1fr)]')}>
          <form
            ref={form}
            id={formId}
            method="post"
            className={`grid min-h-0 content-start gap-4 px-1 pb-2 ${wide ? 'max-lg:hidden lg:overflow-y-auto' : ''}`}
            // What is wrong has to be seen where the preview stands in front of it, or where it is folded away.
            onInvalidCapture={({ target }) => {
              setPreviewing(false);
              if (target instanceof Element) target.closest('details')?.setAttribute('open', '');
            }}
            onSubmit={(event) => {
              event.preventDefault();
              make(bodyOf(draft));
            }}
          >
            <AudienceChoice draft={draft} audience={audience} missing={missing} onChoose={choose} />
            {/* Its place is kept, so that nothing moves under the pointer with the answer. */}
            <div className={audience === null ? 'invisible' : undefined}>
              <MoreSettings>
                <ReportForm
                  draft={draft}
                  onChange={setDraft}
                  live={session.status === 'live'}
                  invites={session.summary.invited !== null}
                  reads={reads}
                />
                {draft.include.times && <p className="text-[12.5px] text-muted">{t('sessionPage.timesLink')}</p>}
              </MoreSettings>
            </div>
          </form>
          {wide && <RecipientPreview settings={settings} />}
        </div>
      )}
    </Dialog>
  );
}
