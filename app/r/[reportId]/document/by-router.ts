/** A header of the questions that Next's router asks for the page of a report. */
export const byRouter = 'x-report-router';
