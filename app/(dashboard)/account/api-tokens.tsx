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
import { formatDateTime, formatZone } from '@/lib/format';
import { paths } from '@/lib/paths';
import { apiTokensQuery } from '@/lib/queries/people';
import { sendJson } from '@/lib/queries/send-json';
import { RevokeTokensButton } from './revoke-tokens-button';

interface Props {
  /** The token that was just made: the only time its secret is shown. */
  made: ApiTokenAnswer | null;
  onMade: (made: ApiTokenAnswer | null) => void;
}

export function ApiTokens({ made, onMade }: Props) {
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
      <h2>API tokens</h2>
      <p className="mt-1 mb-3 text-muted">
        For scripts: <code className="font-mono text-[12.5px]">Authorization: Bearer rc_…</code> reads what viewers read, and can change
        nothing. A new password does not end them.
      </p>
      <form method="post" onSubmit={submit} className="flex flex-wrap gap-2">
        <Input name="name" aria-label="What the token is for" placeholder="What it is for" maxLength={120} required className="w-64" />
        <Button type="submit" off={make.isPending}>
          Make a token
        </Button>
      </form>
      {made && (
        <div className="mt-3 grid max-w-lg gap-1.5">
          <p className="text-[13px]">Copy it now: only its hash is kept, so it cannot be shown again.</p>
          <CopyField label="The new token" text={made.secret} />
        </div>
      )}
      <div className="mt-2">
        <ProblemLine message={make.error?.message ?? revoke.error?.message ?? null} />
        {error && <Failure title="Your tokens could not be read" error={error} onRetry={refetch} retrying={isFetching} />}
      </div>
      {data && data.items.length > 0 && zone !== null && (
        <p className="mt-3 text-[12.5px] text-muted">Times in {formatZone(zone, Date.now())}.</p>
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
                {zone !== null && <span>made {formatDateTime(createdAt, zone)}</span>}
                {lastUsedAt === null ? <span>never used</span> : zone !== null && <span>last used {formatDateTime(lastUsedAt, zone)}</span>}
                <Button size="small" variant="quiet" onClick={() => revoke.mutate(id)}>
                  Revoke<span className="sr-only"> {name}</span>
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
