'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { Failure } from '@/components/states/failure';
import { Button } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { ProblemLine } from '@/components/ui/problem-line';
import { paths } from '@/lib/paths';
import { meQuery } from '@/lib/queries/me';
import { sendJson } from '@/lib/queries/send-json';
import { ApiTokens } from './api-tokens';
import { PasswordForm } from './password-form';

export function AccountScreen() {
  const { data: me, error, refetch, isFetching } = useQuery(meQuery);
  const signOut = useMutation({
    mutationFn: () => sendJson('DELETE', paths.api.ownSignIns),
    onSuccess: () => window.location.assign(paths.signIn()),
  });
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
      <section>
        <h2>Sign out everywhere</h2>
        <p className="mt-1 mb-3 text-muted">Ends your sign-ins in every browser, this one as well. API tokens keep working.</p>
        <div className="grid justify-items-start gap-2">
          <Button disabled={signOut.isPending} onClick={() => signOut.mutate()}>
            Sign out everywhere
          </Button>
          <ProblemLine message={signOut.error?.message ?? null} />
        </div>
      </section>
    </div>
  );
}
