'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { draftOf, toReportBody } from '@/components/report/sharing/report-draft';
import { ReportForm } from '@/components/report/sharing/report-form';
import { Button } from '@/components/ui/button';
import type { ReportItem } from '@/lib/domain/answers/report-answer';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';
import { sourcesQuery } from '@/lib/queries/sources';
import { useReportChange } from './use-report-change';

/** What a link shows and for how long, to be changed; recipients see the change with their next look. */
export function ChangeForm({ report }: { report: ReportItem }) {
  const { t } = useWords();
  const { data: sources } = useQuery(sourcesQuery);
  const canInvite = sources?.items.find(({ id }) => id === report.source)?.can.invitees === true;
  const [draft, setDraft] = useState(() => draftOf(report));
  const save = useReportChange((body: object) => sendJson('PATCH', paths.api.report(report.id), body), t('reports.saved'));
  return (
    <form
      method="post"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const { expiresAt, ...body } = toReportBody(draft);
        const sameDay = draft.lastDay === draftOf(report).lastDay;
        save.mutate({ ...body, ...(sameDay ? {} : { expiresAt }) });
      }}
    >
      <ReportForm
        draft={draft}
        onChange={setDraft}
        live={false}
        invites={report.include.neverCame}
        withoutInvites={canInvite && !report.include.neverCame ? t('share.neverCameMadeWithout') : null}
        existing={{ hasPassword: report.hasPassword }}
      />
      <div className="flex flex-wrap justify-end gap-2">
        {report.hasPassword && (
          <Button
            off={save.isPending}
            onClick={({ currentTarget }) => {
              // The button goes with the password; its field is there for another.
              const onSuccess = () => currentTarget.form?.querySelector<HTMLInputElement>('input[type="password"]')?.focus();
              save.mutate({ password: null }, { onSuccess });
            }}
          >
            {t('reports.takePasswordAway')}
          </Button>
        )}
        <Button type="submit" variant="primary" off={save.isPending}>
          {t('reports.save')}
        </Button>
      </div>
    </form>
  );
}
