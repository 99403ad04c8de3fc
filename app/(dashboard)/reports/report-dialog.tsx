'use client';

import { useState } from 'react';
import { MadeLink } from '@/components/report/sharing/made-link';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { MadeReportAnswer, ReportItem } from '@/lib/domain/answers/report-answer';
import { useWords } from '@/lib/messages/use-words';
import { maxWrongPasswords } from '@/lib/password-length';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';
import { ChangeForm } from './change-form';
import { ConfirmQuestion } from './confirm-question';
import { StatePill } from './state-pill';
import { useReportChange } from './use-report-change';
import { ViewLog } from './view-log';

interface Props {
  report: ReportItem;
  onClose: () => void;
}

/** One link: pause and resume, a new key, revoke; its settings and its log. */
export function ReportDialog({ report, onClose }: Props) {
  const { t } = useWords();
  const { id, state } = report;
  const isClosed = state === 'revoked' || state === 'not-kept';
  const [asked, setAsked] = useState<{ what: 'key' | 'revoke'; by: HTMLButtonElement } | null>(null);
  const pause = useReportChange((to: 'active' | 'paused') => sendJson('PATCH', paths.api.report(id), { state: to }), t('reports.changed'));
  const revoke = useReportChange(() => sendJson('DELETE', paths.api.report(id)), t('reports.nowRevoked'));
  const renew = useReportChange(() => sendJson<MadeReportAnswer>('POST', paths.api.reportKey(id)), t('reports.oldLinkEnded'));
  if (renew.data)
    return (
      <Dialog title={t('reports.newLink')} onClose={onClose} held className="m-auto w-[min(480px,96vw)] rounded-xl p-4">
        <MadeLink made={renew.data} hasPassword={report.hasPassword} onDone={onClose} />
      </Dialog>
    );
  return (
    <Dialog title={report.title ?? t('reports.untitledReport')} onClose={onClose} className="m-auto w-[min(520px,96vw)] rounded-xl p-4">
      <div className="grid gap-5 px-1">
        <div className="flex flex-wrap items-center gap-2">
          <StatePill state={state} />
          {(state === 'active' || state === 'paused') && (
            // One button for both: what it says changes under the focus.
            <Button off={pause.isPending} onClick={() => pause.mutate(state === 'active' ? 'paused' : 'active')}>
              {state === 'active' ? t('reports.pause') : t('reports.resume')}
            </Button>
          )}
          {!isClosed && (
            <>
              <Button onClick={(event) => setAsked({ what: 'key', by: event.currentTarget })}>{t('reports.newKeyAsk')}</Button>
              <Button onClick={(event) => setAsked({ what: 'revoke', by: event.currentTarget })}>{t('reports.revokeAsk')}</Button>
            </>
          )}
        </div>
        {state === 'not-kept' && <p className="text-[13px] text-muted">{t('reports.notKeptNote')}</p>}
        {report.pausedFor !== null && (
          <p className="border-fair border-s-[3px] py-1 ps-3 text-[13px]">{t('reports.pausedNote', { count: maxWrongPasswords })}</p>
        )}
        {asked !== null && (
          <ConfirmQuestion
            key={asked.what}
            text={asked.what === 'key' ? t('reports.newKeyWarning') : t('reports.revokeWarning')}
            yes={asked.what === 'key' ? t('reports.makeNewKey') : t('reports.revoke')}
            pending={renew.isPending || revoke.isPending}
            onYes={() => (asked.what === 'key' ? renew.mutate(undefined) : revoke.mutate(undefined, { onSuccess: onClose }))}
            onNo={() => {
              asked.by.focus();
              setAsked(null);
            }}
          />
        )}
        {!isClosed && <ChangeForm report={report} />}
        <ViewLog reportId={id} />
      </div>
    </Dialog>
  );
}
