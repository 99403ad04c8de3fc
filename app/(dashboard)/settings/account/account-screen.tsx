'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '@/components/states/failure';
import { DefinitionList } from '@/components/ui/definition-list';
import type { ApiTokenAnswer } from '@/lib/domain/answers/access-answer';
import { useWords } from '@/lib/messages/use-words';
import { meQuery } from '@/lib/queries/me';
import { ApiTokens } from './api-tokens';
import { PasswordForm } from './password-form';
import { SignOutEverywhere } from './sign-out-everywhere';

export function AccountScreen() {
  const { t } = useWords();
  const { data: me, error, refetch, isFetching } = useQuery(meQuery);
  // A token that was just made, as long as it works.
  const [made, setMade] = useState<ApiTokenAnswer | null>(null);
  return (
    <div className="grid max-w-2xl gap-10">
      <div>
        <h1 className="mb-4">{t('account.title')}</h1>
        {error && <Failure title={t('account.failed')} error={error} onRetry={refetch} retrying={isFetching} />}
        {me && (
          <div className="max-w-sm">
            <DefinitionList
              items={[
                { term: t('account.name'), value: me.name },
                { term: t('account.email'), value: me.email },
                { term: t('account.role'), value: me.role === 'admin' ? t('account.admin') : t('account.viewer') },
              ]}
            />
          </div>
        )}
      </div>
      {me?.hasPassword && <PasswordForm onTokensRevoked={() => setMade(null)} />}
      <ApiTokens made={made} onMade={setMade} />
      <SignOutEverywhere />
    </div>
  );
}
