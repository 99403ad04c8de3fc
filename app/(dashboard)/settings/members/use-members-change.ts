import { useMutation, useQueryClient } from '@tanstack/react-query';
import { say } from '@/app/(dashboard)/shell/said-messages';
import { reasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';
import { membersKey } from '@/lib/queries/members';

/**
 * A change of the people: the list is read anew then, and a failure is told. `said` is what to tell when it is done.
 */
export function useMembersChange<T>(change: (given: T) => Promise<unknown>, said: string) {
  const words = useWords();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => say('success', said),
    onError: (error) => say('error', reasonText(error, words)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: membersKey }),
  });
}
