'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { MadeLink } from '@/components/session/made-link';
import { firstDraft, type ReportDraft, toReportBody } from '@/components/session/report-draft';
import { ReportForm } from '@/components/session/report-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemLine } from '@/components/ui/problem-line';
import type { MadeReportAnswer } from '@/lib/domain/answers/report-answer';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';
import { RecipientPreview } from './recipient-preview';

interface Props {
  source: string;
  session: SessionAnswer;
  zone: string;
  onClose: () => void;
}

/** Makes a report link: what it shows on the left, and beside it the very page that recipients will see. */
export function ShareDialog({ source, session, zone, onClose }: Props) {
  const [draft, setDraft] = useState<ReportDraft>(() => firstDraft(session, zone));
  const [previewing, setPreviewing] = useState(false);
  const formId = useId();
  const queryClient = useQueryClient();
  const bodyOf = (now: ReportDraft) => ({ source, sessionId: session.id, mode: now.mode, ...toReportBody(now) });
  const make = useMutation({
    mutationFn: () => sendJson<MadeReportAnswer>('POST', paths.api.reports, bodyOf(draft)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['reports'] }),
  });
  const { password: _asked, ...settings } = bodyOf(draft);
  const wide = previewing && !make.data;
  const previewButton = useRef<HTMLButtonElement>(null);
  const hidePreview = () => {
    setPreviewing(false);
    previewButton.current?.focus();
  };
  const footer = (
    <>
      {make.error && (
        <div className="w-full">
          <ProblemLine message={make.error.message} />
        </div>
      )}
      <Button ref={previewButton} aria-pressed={previewing} onClick={() => setPreviewing(!previewing)}>
        {previewing ? 'Hide the preview' : 'See as recipient'}
      </Button>
      <Button type="submit" form={formId} variant="primary" off={make.isPending}>
        {make.isPending ? 'Making the link…' : 'Make the link'}
      </Button>
    </>
  );
  return (
    <Dialog
      title={make.data ? 'The link is made' : 'Share this session'}
      onClose={onClose}
      footer={make.data ? undefined : footer}
      // A link is shown only once, so it is not lost by a click beside it either.
      held={make.data !== undefined}
      onEscape={wide ? hidePreview : undefined}
      className={`m-auto rounded-xl p-4 ${wide ? 'h-full w-[min(1480px,96vw)]' : 'w-[min(480px,96vw)]'}`}
    >
      {make.data ? (
        <MadeLink made={make.data} hasPassword={make.data.report.hasPassword} onDone={onClose} />
      ) : (
        <div className={wide ? 'h-full gap-5 lg:grid lg:grid-cols-[400px_minmax(0,1fr)]' : ''}>
          <form
            id={formId}
            method="post"
            className={`grid min-h-0 content-start gap-4 px-1 pb-2 ${wide ? 'max-lg:hidden lg:overflow-y-auto' : ''}`}
            // What is wrong has to be seen where the preview stands in front of it.
            onInvalidCapture={() => setPreviewing(false)}
            onSubmit={(event) => {
              event.preventDefault();
              make.mutate();
            }}
          >
            <ReportForm draft={draft} onChange={setDraft} live={session.status === 'live'} />
            <p className="text-[12.5px] text-muted">
              Exact times make two reports of the same session linkable: whoever holds both can tell that a person of one is a person of the
              other, even where names are hidden.
            </p>
          </form>
          {wide && <RecipientPreview settings={settings} zone={draft.timeZone} />}
        </div>
      )}
    </Dialog>
  );
}
