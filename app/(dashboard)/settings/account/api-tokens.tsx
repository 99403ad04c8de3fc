'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useZone } from '@/app/use-zone';
import { Failure } from '@/components/states/failure';
import { Button } from '@/components/ui/button';
import { CopyField } from '@/components/ui/copy-field';
import { Input } from '@/components/ui/input';
import { ProblemLine } from '@/components/ui/problem-line';
import type { ApiTokenAnswer } from '@/lib/domain/answers/access-answer';
import { formatZone } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { apiTokensQuery } from '@/lib/queries/members';
import { sendJson } from '@/lib/queries/send-json';
import { RevokeTokensButton } from './revoke-tokens-button';

interface Props {
  /** The token that was just made: the only time its secret is shown. */
  made: ApiTokenAnswer | null;
  onMade: (made: ApiTokenAnswer | null) => void;
}

export function ApiTokens({ made, onMade }: Props) {
  const { t, dateTime } = useWords();
  const { zone } = useZone();
  const { data, error, refetch, isFetching } = useQuery(apiTokensQuery);
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: apiTokensQuery.queryKey });
  const make = useMutation({
    mutationFn: (name: string) => sendJson<ApiTokenAnswer>('POST', paths.api.tokens, { name }),
    onSuccess: onMade,
    onSettled,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => sendJson('DELETE', paths.api.token(id)),
    onSuccess: (_, id) => id === made?.token.id && onMade(null),
    onSettled,
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    make.mutate(String(new FormData(form).get('name')), { onSuccess: () => form.reset() });
  }

  return (
    <section>
      <h2>{t('tokens.title')}</h2>
      <p className="mt-1 mb-3 text-muted">
        {t.rich('tokens.note', { code: (text) => <code className="font-mono text-[12.5px]">{text}</code> })}
      </p>
      <form method="post" onSubmit={submit} className="flex flex-wrap gap-2">
        <Input
          name="name"
          aria-label={t('tokens.purpose')}
          placeholder={t('tokens.purposeHint')}
          maxLength={120}
          required
          className="w-64"
        />
        <Button type="submit" off={make.isPending}>
          {t('tokens.make')}
        </Button>
      </form>
      {made && (
        <div className="mt-3 grid max-w-lg gap-1.5">
          <p className="text-[13px]">{t('tokens.copyNow')}</p>
          <CopyField label={t('tokens.newToken')} text={made.secret} />
        </div>
      )}
      <div className="mt-2">
        <ProblemLine error={make.error ?? revoke.error} />
        {error && <Failure title={t('tokens.failed')} error={error} onRetry={refetch} retrying={isFetching} />}
      </div>
      {data && data.items.length > 0 && zone !== null && (
        <p className="mt-3 text-[12.5px] text-muted">{t('tokens.timesIn', { zone: formatZone(zone, Date.now()) })}</p>
      )}
      {data && data.items.length > 0 && (
        <ul className="mt-1.5 border-line border-t">
          {data.items.map(({ id, name, createdAt, lastUsedAt }) => (
            <li
              key={id}
              className="flex min-h-[37px] flex-wrap items-center justify-between gap-x-4 border-line2 border-b py-1 text-[13.5px]"
            >
              <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
              <span className="flex flex-wrap items-center gap-x-3 text-[12.5px] text-muted">
                {zone !== null && <span>{t('tokens.made', { instant: dateTime(createdAt, zone) })}</span>}
                {lastUsedAt === null ? (
                  <span>{t('tokens.neverUsed')}</span>
                ) : (
                  zone !== null && <span>{t('tokens.lastUsed', { instant: dateTime(lastUsedAt, zone) })}</span>
                )}
                <Button size="small" variant="quiet" onClick={() => revoke.mutate(id)}>
                  {t.rich('tokens.revoke', { name, hidden: (text) => <span className="sr-only">{text}</span> })}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {data && data.items.length > 1 && (
        <div className="mt-3">
          <RevokeTokensButton onRevoked={() => onMade(null)} />
        </div>
      )}
    </section>
  );
}
