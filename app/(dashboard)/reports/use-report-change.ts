import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';

/** A change of a link: the list is read anew then, and a failure is told. */
export function useReportChange<Given, Answer>(change: (given: Given) => Promise<Answer>, said: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => toast.success(said),
    onError: (error) => toast.error(error.message),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['reports'] }),
  });
}
