'use client';

import { useState } from 'react';
import { MadeLink } from '@/components/report/sharing/made-link';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { MadeReportAnswer, ReportItem } from '@/lib/domain/answers/report-answer';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';
import { ChangeForm } from './change-form';
import { pausedWords } from './paused-words';
import { StatePill } from './state-pill';
import { SureQuestion } from './sure-question';
import { useReportChange } from './use-report-change';
import { ViewLog } from './view-log';

interface Props {
  report: ReportItem;
  onClose: () => void;
}

/** One link: pause and resume, a new key, revoke; its settings and its log. */
export function ReportDialog({ report, onClose }: Props) {
  const { id, state } = report;
  const [asked, setAsked] = useState<{ what: 'key' | 'revoke'; by: HTMLButtonElement } | null>(null);
  const pause = useReportChange(
    (to: 'active' | 'paused') => sendJson('PATCH', paths.api.report(id), { state: to }),
    'Done. It counts at once.',
  );
  const revoke = useReportChange(() => sendJson('DELETE', paths.api.report(id)), 'Revoked. Nobody can open it any more.');
  const renew = useReportChange(() => sendJson<MadeReportAnswer>('POST', paths.api.reportKey(id)), 'The old link does not work any more.');
  if (renew.data)
    return (
      <Dialog title="The new link" onClose={onClose} held className="m-auto w-[min(480px,96vw)] rounded-xl p-4">
        <MadeLink made={renew.data} hasPassword={report.hasPassword} onDone={onClose} />
      </Dialog>
    );
  return (
    <Dialog title={report.title ?? 'Untitled report'} onClose={onClose} className="m-auto w-[min(520px,96vw)] rounded-xl p-4">
      <div className="grid gap-5 px-1">
        <div className="flex flex-wrap items-center gap-2">
          <StatePill state={state} />
          {(state === 'active' || state === 'paused') && (
            // One button for both: what it says changes under the focus.
            <Button off={pause.isPending} onClick={() => pause.mutate(state === 'active' ? 'paused' : 'active')}>
              {state === 'active' ? 'Pause' : 'Resume'}
            </Button>
          )}
          {state !== 'revoked' && (
            <>
              <Button onClick={(event) => setAsked({ what: 'key', by: event.currentTarget })}>New key…</Button>
              <Button onClick={(event) => setAsked({ what: 'revoke', by: event.currentTarget })}>Revoke…</Button>
            </>
          )}
        </div>
        {report.pausedFor !== null && (
          <p className="border-fair border-l-[3px] py-1 pl-3 text-[13px]">
            This link was {pausedWords}: somebody may be guessing. Give it a new password before you resume it. A new key keeps whoever was
            guessing out as well.
          </p>
        )}
        {asked !== null && (
          <SureQuestion
            key={asked.what}
            text={asked.what === 'key' ? 'The link that is out there stops working at once.' : 'It stops working at once and for good.'}
            yes={asked.what === 'key' ? 'Make a new key' : 'Revoke'}
            pending={renew.isPending || revoke.isPending}
            onYes={() => (asked.what === 'key' ? renew.mutate(undefined) : revoke.mutate(undefined, { onSuccess: onClose }))}
            onNo={() => {
              asked.by.focus();
              setAsked(null);
            }}
          />
        )}
        {state !== 'revoked' && <ChangeForm report={report} />}
        <ViewLog reportId={id} />
      </div>
    </Dialog>
  );
}
