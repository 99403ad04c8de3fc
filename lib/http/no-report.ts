/** The one refusal of everything a report link does not open: no answer tells what exists. */
export const noReportHere = {
  status: 404,
  code: 'not_found',
  message: 'There is no report here, or it is not shown any more. Ask whoever sent you the link.',
} as const;
