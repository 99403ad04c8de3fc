import { z } from 'zod';
import { domainName, emailAddress } from '@/lib/domain/text/email-address';
import { passwordLength } from '@/lib/password-length';
import { isSecureUrl } from '@/lib/secure-url';

/** A text; empty ones count as unset. */
export const text = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === '' ? undefined : value.trim()));
/** A password as it is given, blanks at its ends included; one of blanks alone counts as unset. */
export const password = z
  .string()
  .optional()
  .transform((value) => (value?.trim() === '' ? undefined : value))
  .refine((value) => value === undefined || value.length >= passwordLength.least, `must have at least ${passwordLength.least} characters`)
  .refine((value) => value === undefined || value.length <= passwordLength.most, `must have at most ${passwordLength.most} characters`)
  .refine((value) => value === undefined || !/\p{Cc}/u.test(value), 'must have no control characters, such as a line break at its end');

/** An e-mail address in its one spelling, with nothing round it but blanks. */
export const email = z
  .string()
  .optional()
  .transform((value, context) => {
    const given = value?.replace(/^ +| +$/g, '') ?? '';
    if (given === '') return undefined;
    const address = emailAddress(given);
    if (address !== null) return address;
    context.addIssue({ code: 'custom', message: 'must be an e-mail address such as ada@example.org' });
    return z.NEVER;
  });

/** Texts separated by commas, each once. */
export const list = text.transform((value) => [
  ...new Set(
    (value ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  ),
]);
/** Domains separated by commas, in lower case. */
export const domains = list.transform((given, context) => {
  const names = given.map(domainName);
  if (names.includes(null)) {
    context.addIssue({ code: 'custom', message: 'must be domains such as example.org, separated by commas (in other scripts as xn--…)' });
    return z.NEVER;
  }
  return names.filter((name) => name !== null);
});

/** A whole number in decimal digits. */
export const whole = (least: number, most: number, otherwise: number) =>
  text.transform((value, context) => {
    if (value === undefined) return otherwise;
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    context.addIssue({ code: 'custom', message: `must be a whole number from ${least} to ${most}` });
    return z.NEVER;
  });

/** One of these words; the first unless told. */
export const oneOf = <const Word extends string>(first: Word, ...others: Word[]) =>
  text.transform((value, context) => {
    const words = [first, ...others];
    const word = value === undefined ? first : words.find((one) => one === value);
    if (word !== undefined) return word;
    context.addIssue({ code: 'custom', message: `must be one of: ${words.join(', ')}` });
    return z.NEVER;
  });

/** A secure address as given; with `onlyOrigin` just its origin, refused with that message when it has a path. */
export const secureUrl = (onlyOrigin?: string) =>
  text.transform((value, context) => {
    if (value === undefined) return undefined;
    const url = URL.parse(value);
    const fail = (message: string) => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    if (!isSecureUrl(url)) return fail('must be an https:// address (http:// only for this machine itself)');
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
      return fail('must be a plain address without user, query or fragment');
    if (onlyOrigin === undefined) return value;
    return url.pathname === '/' ? url.origin : fail(onlyOrigin);
  });

/** A secure address that is called as it stands, its query included. */
export const calledUrl = text.transform((value, context) => {
  const url = value === undefined ? null : URL.parse(value);
  if (value === undefined || (isSecureUrl(url) && url.username === '' && url.password === '')) return value;
  context.addIssue({ code: 'custom', message: 'must be an https:// address without user (http:// only for this machine itself)' });
  return z.NEVER;
});

const simulatorUrl = z.string().refine((value) => isSecureUrl(URL.parse(value)));
const simulated = z.object({
  realtimekit: z.object({
    baseUrl: simulatorUrl,
    accountId: z.string().min(1),
    appIds: z.array(z.string().min(1)),
    token: z.string().min(1),
  }),
  videosdk: z.object({ endpoint: simulatorUrl, apiKey: z.string().min(1), secret: z.string().min(1) }),
});

/** What the simulator prints when it listens. */
export const demo = text.transform((value, context) => {
  if (value === undefined) return undefined;
  try {
    const { realtimekit, videosdk } = simulated.parse(JSON.parse(value));
    // The simulator's further apps are for tests; the demo shows one, so that its address is plainly `realtimekit`.
    return { realtimekit: { ...realtimekit, appIds: realtimekit.appIds.slice(0, 1) }, videosdk };
  } catch {
    context.addIssue({ code: 'custom', message: 'must be the line that the simulator prints when it listens' });
    return z.NEVER;
  }
});
