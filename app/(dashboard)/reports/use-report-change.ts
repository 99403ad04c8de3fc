import { useMutation, useQueryClient } from '@tanstack/react-query';
import { say } from '@/app/(dashboard)/shell/said-messages';
import { reasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';

/** A change of a link: the list is read anew then, and a failure is told. */
export function useReportChange<Given, Answer>(change: (given: Given) => Promise<Answer>, said: string) {
  const words = useWords();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => say('success', said),
    onError: (error) => say('error', reasonText(error, words)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['reports'] }),
  });
}
