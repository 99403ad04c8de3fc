'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemLine } from '@/components/ui/problem-line';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';

/** Ends one's own sign-ins, this one as well, and one's API tokens, once one has said so twice. */
export function SignOutEverywhere() {
  const [asking, setAsking] = useState(false);
  const signOut = useMutation({
    mutationFn: () => sendJson('DELETE', paths.api.ownSignIns),
    onSuccess: () => window.location.assign(paths.signIn()),
  });
  return (
    <section>
      <h2>Sign out everywhere</h2>
      <p className="mt-1 mb-3 text-muted">Ends your sign-ins in every browser, this one as well, and revokes your API tokens.</p>
      <Button onClick={() => setAsking(true)}>Sign out everywhere…</Button>
      {asking && (
        <Dialog title="Sign out everywhere?" onClose={() => setAsking(false)} className="m-auto w-[440px] rounded-xl p-4">
          <p className="mb-3 px-1 text-muted">
            Every browser is signed out at once, this one as well. All your API tokens are revoked for good: scripts that use them stop
            working.
          </p>
          <div className="grid gap-2">
            <ProblemLine message={signOut.error?.message ?? null} />
            <div className="flex justify-end gap-2">
              <Button onClick={() => setAsking(false)}>Cancel</Button>
              <Button variant="primary" off={signOut.isPending} onClick={() => signOut.mutate()}>
                Sign out and revoke
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </section>
  );
}
