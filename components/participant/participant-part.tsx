'use client';

import { type ReactNode, useId } from 'react';
import { Failure } from '@/components/states/failure';
import { Loading } from '@/components/states/loading';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { ShownParts, ShownResult } from '@/lib/domain/answers/shown-parts';
import type { ReportFilter } from '@/lib/domain/peer-report';
import { withoutFullStop } from '@/lib/format';
import { reasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';
import { ParticipantLastRead } from './participant-last-read';
import { idCode } from './participant-of-connections';
import { shortId } from './participant-words';

/** What is known of one part of the reports of all of a person's connections. */
export interface PartView<F extends ReportFilter> {
  /** `null` while it is read for the first time, and when reading failed (`error`). */
  results: { connectionId: string; result: ShownResult<F> }[] | null;
  error: { message: string; status?: number; requestId?: string | null } | null;
  retry: () => void;
  retrying: boolean;
}

export interface PartData<F extends ReportFilter> {
  connectionId: string;
  data: ShownParts[F];
}

interface Props<F extends ReportFilter> {
  title: string;
  aside?: ReactNode;
  view: PartView<F>;
  /** Its failure is told once for several parts, above. */
  isShared?: boolean;
  /** Lines of 24 px of the skeleton while loading: about as high as what comes, so that nothing below it moves. */
  lines: number;
  /** Draws what was read; called with at least one connection. */
  children: (parts: PartData<F>[]) => ReactNode;
}

const notKept = 'not_kept';
/** There is nothing to be had, and asking again would not help: no failure. */
export const absentCodes: readonly string[] = ['not_found', 'no_report', 'unsupported', notKept];

/** Connections by their ids, within a text. */
const named = (ids: string[]) => ({ count: ids.length, ids: ids.map(shortId).join(', '), code: idCode });

/**
 * The frame of a panel behind a filter. Not read yet, failed, the provider has none, and some connections without: each
 * looks different.
 */
export function ParticipantPart<F extends ReportFilter>({ title, aside, view, isShared = false, lines, children }: Props<F>) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const parts: PartData<F>[] = [];
  const absent: string[] = [];
  const unkept: string[] = [];
  let unkeptText = '';
  const failed = new Map<string, string[]>();
  for (const { connectionId, result } of view.results ?? []) {
    if ('data' in result) parts.push({ connectionId, data: result.data });
    else if (result.error.code === notKept) {
      unkept.push(connectionId);
      unkeptText = withoutFullStop(reasonText(result.error, words));
    } else if (absentCodes.includes(result.error.code)) absent.push(connectionId);
    else {
      const reason = reasonText(result.error, words);
      failed.set(reason, [...(failed.get(reason) ?? []), connectionId]);
    }
  }
  const retry = (
    <Button size="small" onClick={view.retry} off={view.retrying}>
      {view.retrying ? t('failure.tryingAgain') : t('failure.tryAgain')}
    </Button>
  );
  return (
    <section aria-labelledby={id} className="text-[13.5px]">
      <div className="mt-6 mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id}>{title}</h2>
        {aside && <div className="text-[12.5px] text-muted">{aside}</div>}
      </div>
      {view.error && !isShared && (
        <Failure title={t('participant.failed')} error={view.error} onRetry={view.retry} retrying={view.retrying} />
      )}
      {!view.error && view.results === null && (
        <Loading label={t('participant.readingPart', { part: title })}>
          {Array.from({ length: lines }, (_, line) => `line ${line}`).map((line) => (
            <Skeleton key={line} className="my-2 h-4 w-full" />
          ))}
        </Loading>
      )}
      <ParticipantLastRead results={view.results ?? []} retry={retry} />
      {parts.length > 0 && children(parts)}
      {[...(isShared ? [] : failed)].map(([message, connectionIds]) => (
        <div key={message} role="alert" className="my-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 border-poor border-s-[3px] py-1 ps-3">
          <span>
            {t.rich('participant.connectionsProblem', {
              ...named(connectionIds),
              message,
              quiet: (parts) => <span className="text-muted">{parts}</span>,
            })}
          </span>
          {retry}
        </div>
      ))}
      {view.results?.length === 0 && <p className="text-muted">{t('participant.noConnection')}</p>}
      {unkept.length > 0 && (
        <p className="py-0.5 text-muted">
          {unkept.length < (view.results?.length ?? 0)
            ? t.rich('participant.unkeptOf', { ...named(unkept), text: unkeptText })
            : `${unkeptText}.`}
        </p>
      )}
      {absent.length > 0 && <p className="py-0.5 text-muted">{t.rich('participant.noReport', named(absent))}</p>}
    </section>
  );
}
