import type { MadeReportAnswer, MakingLine, ReportProgress } from '@/lib/domain/answers/report-answer';
import { paths } from '@/lib/paths';
import { ApiError, jsonOf, request } from './fetch-json';

interface Making {
  signal: AbortSignal;
  onProgress: (progress: ReportProgress) => void;
}

/** The lines of JSON of an answer, as they come; an abort passes through. */
async function* linesOf(response: Response): AsyncGenerator<MakingLine> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) return;
    const lines = (rest + chunk.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line);
  }
}

/**
 * Makes a link and announces how far the reading for it has come. None is made when it is aborted or closed before.
 * Throws `ApiError` as `request`, for a reading that failed, and for one that was cut off. An abort passes through.
 */
export async function makeReport(body: object, { signal, onProgress }: Making): Promise<MadeReportAnswer> {
  const headers = { accept: 'application/x-ndjson, application/json', 'content-type': 'application/json' };
  const response = await request(paths.api.reports, { method: 'POST', headers, body: JSON.stringify(body), signal });
  if (response.status !== 202) return jsonOf(response, signal);
  try {
    for await (const line of linesOf(response)) {
      if ('made' in line) return line.made;
      if ('error' in line) throw new ApiError(line.error.code, line.error.message, response.status, line.error.requestId);
      onProgress(line.progress);
    }
  } catch (error) {
    if (error instanceof ApiError || signal.aborted) throw error;
  }
  throw new ApiError('cut_off', 'The connection was cut off before the link was made. Try again: what was read is kept.', response.status);
}
