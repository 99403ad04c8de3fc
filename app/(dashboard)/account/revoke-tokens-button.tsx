'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { say } from '@/app/(dashboard)/said-messages';
import { Button } from '@/components/ui/button';
import { paths } from '@/lib/paths';
import { apiTokensQuery } from '@/lib/queries/people';
import { sendJson } from '@/lib/queries/send-json';

/** Revokes all of one's own API tokens. */
export function RevokeTokensButton() {
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => sendJson('DELETE', paths.api.tokens),
    onSuccess: () => say('success', 'All your API tokens are revoked.'),
    onError: (error) => say('error', error.message),
    onSettled: () => queryClient.invalidateQueries({ queryKey: apiTokensQuery.queryKey }),
  });
  return (
    <Button disabled={revoke.isPending} onClick={() => revoke.mutate()}>
      Revoke all API tokens
    </Button>
  );
}
