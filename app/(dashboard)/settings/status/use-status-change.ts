import { useMutation, useQueryClient } from '@tanstack/react-query';
import { say } from '@/app/(dashboard)/shell/said-messages';
import { reasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';
import { meQuery } from '@/lib/queries/me';
import { sendJson } from '@/lib/queries/send-json';
import { statusQuery } from '@/lib/queries/status';

/** Asks for something to be done about a problem; what is shown of problems is read anew then. */
export function useStatusChange(path: string, said: string) {
  const words = useWords();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => sendJson('POST', path),
    onSuccess: () => say('success', said),
    onError: (error) => say('error', reasonText(error, words)),
    onSettled: () => Promise.all([statusQuery, meQuery].map(({ queryKey }) => queryClient.invalidateQueries({ queryKey }))),
  });
}
