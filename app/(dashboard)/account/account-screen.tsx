'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '@/components/states/failure';
import { DefinitionList } from '@/components/ui/definition-list';
import type { ApiTokenAnswer } from '@/lib/domain/answers/access-answer';
import { meQuery } from '@/lib/queries/me';
import { ApiTokens } from './api-tokens';
import { PasswordForm } from './password-form';
import { SignOutEverywhere } from './sign-out-everywhere';

export function AccountScreen() {
  const { data: me, error, refetch, isFetching } = useQuery(meQuery);
  // A token that was just made, as long as it works.
  const [made, setMade] = useState<ApiTokenAnswer | null>(null);
  return (
    <div className="grid max-w-2xl gap-10">
      <div>
        <h1 className="mb-4">Account</h1>
        {error && <Failure title="Your account could not be read" error={error} onRetry={refetch} retrying={isFetching} />}
        {me && (
          <div className="max-w-sm">
            <DefinitionList
              items={[
                { term: 'Name', value: me.name },
                { term: 'E-mail', value: me.email },
                { term: 'Role', value: me.role === 'admin' ? 'Admin: reads, shares, manages members' : 'Viewer: reads' },
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
