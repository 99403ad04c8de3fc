import { json } from '@/simulator/reply';
import { type Family, type Fault, numberOption, textOption } from './fault';

const page = (title: string, text: string): string =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;

function headersOf({ headers }: Fault): Record<string, string> {
  return typeof headers === 'object' && headers !== null
    ? Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
    : {};
}

/** Another status than the right one: `status`, `html-page`, `cloudflare-1015`, `not-success`, `redirect`. */
export const statusFaults: Family = {
  /**
   * `status`, `body` (JSON or text), `headers`; `retryAfterDateMs` writes Retry-After as a date that far ahead of the
   * clock.
   */
  status: ({ fault, headers, call }) => {
    const status = numberOption(fault, 'status', 500);
    const ahead = numberOption(fault, 'retryAfterDateMs', Number.NaN);
    const retry: Record<string, string> = Number.isNaN(ahead) ? {} : { 'retry-after': new Date(call.now + ahead).toUTCString() };
    const own = { date: headers.date ?? '', ...retry, ...headersOf(fault) };
    if (typeof fault.body === 'string') return { status, body: fault.body, headers: { 'content-type': 'text/plain', ...own } };
    return json(
      fault.body ?? { success: false, errors: [{ code: status, message: `simulated ${status}` }], messages: [], result: null },
      status,
      own,
    );
  },
  'html-page': ({ fault }) => ({
    status: numberOption(fault, 'status', 200),
    body: page('Something else', 'This is a page, not an answer.'),
    headers: { 'content-type': textOption(fault, 'contentType', 'text/html; charset=UTF-8'), ...headersOf(fault) },
  }),
  'cloudflare-1015': ({ fault }) => ({
    status: 429,
    body: page('Error 1015', 'You are being rate limited.'),
    headers: {
      'content-type': 'text/html; charset=UTF-8',
      'retry-after': String(numberOption(fault, 'retryAfter', 30)),
      'cf-ray': '8f00ba5e0000-SIM',
    },
  }),
  'not-success': ({ fault, headers }) =>
    json(
      {
        success: false,
        errors: [{ code: numberOption(fault, 'code', 10_000), message: textOption(fault, 'message', 'Authentication error') }],
        messages: [],
        result: null,
      },
      200,
      { date: headers.date ?? '' },
    ),
  redirect: ({ fault, call }) => ({
    status: numberOption(fault, 'status', 302),
    body: '',
    headers: { location: textOption(fault, 'location', `http://elsewhere.invalid${call.target}`) },
  }),
};
