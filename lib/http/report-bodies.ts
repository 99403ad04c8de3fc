import { z } from 'zod';
import { nameModes } from '@/lib/domain/answers/report-answer';
import { isZone } from '@/lib/format';
import { instantValue, page, perPage } from './query-parts';

const dayMs = 24 * 3_600_000;
const defaultDays = 7;
const mostDays = 90;

const on = z.boolean().default(true);
const off = z.boolean().default(false);
const include = z.strictObject({ curve: on, participants: on, detail: off, quality: off, exports: off });
const fields = z.strictObject({ externalId: off, role: off, device: off, place: off });
const title = z.string().trim().min(1).max(200).nullable();
const names = z.enum(nameModes);
const timeZone = z.string().max(64).refine(isZone).meta({ description: 'An IANA time zone, such as `Europe/Berlin`.' });
const password = z.string().min(6).max(256);
/** Later than now and at most 90 days ahead, by the server's clock; as ms. */
const expiresAt = instantValue.transform(Date.parse).refine((at) => at > Date.now() && at <= Date.now() + mostDays * dayMs);

/** What a report link is made of. Hiding is the default. */
export const reportBody = z.strictObject({
  source: z.string().min(1).max(200),
  sessionId: z.string().min(1).max(200),
  title: title.default(null),
  include: include.prefault({}),
  fields: fields.prefault({}),
  names: names.default('pseudonyms'),
  mode: z.enum(['frozen', 'live']).default('frozen'),
  timeZone: timeZone.default('UTC'),
  expiresAt: expiresAt
    .optional()
    .transform((at) => at ?? Date.now() + defaultDays * dayMs)
    .meta({ description: `Later than now, at most ${mostDays} days ahead; ${defaultDays} days ahead unless told.` }),
  password: password.nullish(),
});

/** What can be changed of a link; `password: null` takes it away. */
export const reportChangeBody = z.strictObject({
  title: title.optional(),
  state: z.enum(['active', 'paused']).optional(),
  include: z
    .strictObject({ curve: z.boolean(), participants: z.boolean(), detail: z.boolean(), quality: z.boolean(), exports: z.boolean() })
    .optional(),
  fields: fields.optional(),
  names: names.optional(),
  timeZone: timeZone.optional(),
  expiresAt: expiresAt.optional().meta({ description: `Later than now, at most ${mostDays} days ahead.` }),
  password: password.nullish(),
});

export const unlockBody = z.strictObject({ password: z.string().min(1).max(256) });
export const reportsQuery = z.object({ page, perPage });
