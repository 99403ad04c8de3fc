'use client';

import { useQuery } from '@tanstack/react-query';
import { Failure } from '@/components/states/failure';
import { DefinitionList } from '@/components/ui/definition-list';
import { meQuery } from '@/lib/queries/me';
import { ApiTokens } from './api-tokens';
import { PasswordForm } from './password-form';
import { SignOutEverywhere } from './sign-out-everywhere';

export function AccountScreen() {
  const { data: me, error, refetch, isFetching } = useQuery(meQuery);
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
                { term: 'Role', value: me.role === 'admin' ? 'Admin: reads, shares, manages people' : 'Viewer: reads' },
              ]}
            />
          </div>
        )}
      </div>
      {me?.hasPassword && <PasswordForm />}
      <ApiTokens />
      <SignOutEverywhere />
    </div>
  );
}
