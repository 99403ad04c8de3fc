import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ReportProgress } from '@/lib/domain/answers/report-answer';
import { makeReport } from '@/lib/queries/make-report';

/** Makes a link and follows how far the reading for it has come. Stopped, or when the page is left, none is made. */
export function useMakeReport() {
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<ReportProgress | null>(null);
  const making = useRef<AbortController | null>(null);
  useEffect(() => () => making.current?.abort(), []);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (body: object) => {
      making.current = new AbortController();
      return makeReport(body, { signal: making.current.signal, onProgress: setProgress });
    },
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['reports'] }),
    onError: () => {
      setProgress(null);
      // What was read need not be read again.
      void queryClient.invalidateQueries({ queryKey: ['report-plan'] });
    },
  });
  const isStopped = error?.name === 'AbortError';
  return { make: mutate, stop: () => making.current?.abort(), made: data, progress, isPending, isStopped, error: isStopped ? null : error };
}
