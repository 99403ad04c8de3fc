import { z } from 'zod';
import { nameMode } from '@/lib/domain/answers/report-answer';
import { plainText } from '@/lib/domain/text/plain-text';
import { instantValue, timeZone } from '@/lib/http/query-parts';
import { line, text } from '@/lib/http/texts';
import { spokenLanguages } from '@/lib/messages/languages';
import { reportPasswordLength } from '@/lib/password-length';

const dayMs = 24 * 3_600_000;
const defaultDays = 7;
const maxDays = 90;

const on = z.boolean().default(true);
const off = z.boolean().default(false);
const include = z
  .strictObject({
    curve: on,
    participants: on,
    detail: off,
    quality: off,
    exports: off,
    neverCame: off,
    times: on,
    verdicts: on,
  })
  .meta({ id: 'NewReportInclude' });
const fields = z.strictObject({ externalId: off, role: off, device: off, place: off }).meta({ id: 'NewReportFields' });
const title = line(200).transform(plainText).nullable().meta({ description: "Empty: the session's own title. `null`: none." });
const language = z
  .enum(spokenLanguages)
  .nullable()
  .meta({ description: "`null`: the reader's own. What a reader chooses comes before it." });
const { least, most } = reportPasswordLength;
const password = text(most, least);
/** As plain forms send it: empty is none. */
const passwordOrNone = text(most)
  .refine((given) => given === '' || given.length >= least, `expected ${least} characters or more, or none`)
  .transform((given) => (given === '' ? null : given))
  .nullish()
  .meta({ description: `At least ${least} characters; empty or \`null\`: none.` });
/** Later than now and at most 90 days ahead, by the server's clock; as ms. */
const expiresAt = z
  .string()
  .meta({ format: 'date-time' })
  .transform((text) => text.replace(/(T\d\d:\d\d)(?=Z|[+-])/, '$1:00'))
  .pipe(instantValue)
  .transform(Date.parse)
  .refine(
    (at) => at > Date.now() && at <= Date.now() + maxDays * dayMs,
    `expected an instant later than now, at most ${maxDays} days ahead`,
  );

/** What a report link is made of. Hiding is the default. */
export const reportBody = z
  .strictObject({
    source: text(200, 1),
    sessionId: text(200, 1),
    title: title.default(null),
    include: include.prefault({}),
    fields: fields.prefault({}),
    names: nameMode.default('pseudonyms'),
    mode: z.enum(['frozen', 'live']).default('frozen'),
    timeZone: timeZone.default('UTC'),
    language: language.default(null),
    expiresAt: expiresAt
      .nullish()
      .transform((at) => at ?? Date.now() + defaultDays * dayMs)
      .meta({ description: `Later than now, at most ${maxDays} days ahead; ${defaultDays} days ahead unless told.` }),
    password: passwordOrNone,
  })
  .meta({ id: 'NewReport' });
export type ReportBody = z.output<typeof reportBody>;

const one = z.boolean().exactOptional();
const changedInclude = z
  .strictObject({
    curve: one,
    participants: one,
    detail: one,
    quality: one,
    exports: one,
    neverCame: one,
    times: one,
    verdicts: one,
  })
  .meta({ id: 'ReportIncludeChange' });
const changedFields = z.strictObject({ externalId: one, role: one, device: one, place: one }).meta({ id: 'ReportFieldsChange' });

/** What can be changed of a link, of `include` and `fields` each part alone; `password: null` takes it away. */
export const reportChangeBody = z
  .strictObject({
    title: title.optional(),
    state: z.enum(['active', 'paused']).optional(),
    include: changedInclude.optional(),
    fields: changedFields.optional(),
    names: nameMode.optional(),
    timeZone: timeZone.optional(),
    language: language.optional(),
    expiresAt: expiresAt.optional().meta({ description: `Later than now, at most ${maxDays} days ahead.` }),
    password: password.nullish(),
  })
  .meta({ id: 'ReportChange' });
