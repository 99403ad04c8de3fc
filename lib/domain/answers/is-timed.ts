import type { SharedAnswer, SharedReportAnswer } from './report-answer';

/** Which of the two it is. Beside the schemas, because browsers ask it and load none of them. */
export function isTimed(answer: SharedAnswer): answer is SharedReportAnswer {
  return answer.report.include.times;
}
