import { z } from 'zod';
import { flag } from '@/lib/domain/answers/session-answer';
import { windowKinds } from '@/lib/domain/counting/attendance-window';
import { exportFormats } from '@/lib/domain/export-format';
import { participantSorts, rowStates } from '@/lib/domain/list-people';
import { inviteeSorts, meetingSorts } from '@/lib/domain/meeting';
import { reportFilters } from '@/lib/domain/peer-report';
import { rangeAnswers } from '@/lib/domain/range-answer';
import { commaList, instantRange, instantValue, locale, order, page, perPage, search, timeZone, yesOrNo } from './query-parts';
import { text } from './texts';

/** A text as long as ids are; whether it is an id of the source's is asked of the provider. */
const idValue = text(128);

export const sessionsQuery = z.object({
  page,
  perPage,
  sort: z.enum(['startedAt', 'minutes']).default('startedAt'),
  order: order.default('desc'),
  search,
  status: z.enum(['live', 'ended']).optional(),
  from: instantValue.optional().meta({ description: 'Sessions that started at this instant or later.' }),
  to: instantValue.optional().meta({ description: 'Sessions that started before this instant.' }),
  meetingId: idValue.optional(),
});

const countedOptions = {
  rooms: z.enum(['all', 'main']).default('all').meta({ description: '`main` leaves the breakout rooms out.' }),
  counted: z.enum(['people', 'all']).default('people').meta({ description: '`all` counts recorders and excluded roles in.' }),
  window: z.enum(windowKinds).default('core').meta({
    description:
      'What attendance is measured against: `core`, from when most have come until most have gone, or `session`, while anybody counted is in.',
  }),
};

export const sessionQuery = z.object(countedOptions);

const peopleQuery = z.object({
  sort: z.enum(participantSorts).default('joinedAt'),
  order: order.default('asc'),
  search,
  verdict: z.enum(['present', 'partial', 'absent']).optional(),
  role: text(200).optional(),
  flag: flag.optional().meta({ description: 'Only those whose figures carry this note.' }),
  outside: yesOrNo.optional().meta({ description: '`true`: only who was there before or after the attendance window.' }),
  state: z.enum(rowStates).optional().meta({ description: '`never`: no readable time; `never-came`: invited, and not there.' }),
  neverCame: z
    .enum(['with', 'only'])
    .optional()
    .meta({ description: 'Invitees who never came, as rows of their own: with the others, or only they.' }),
  present: instantRange.optional().meta({ description: 'Two instants by comma, half-open: only people with any presence in between.' }),
  answer: z
    .enum(rangeAnswers)
    .optional()
    .meta({ description: 'With `present`: only those who were there throughout (reconnects aside), in part, or not at all.' }),
  view: z.enum(['people', 'connections']).default('people'),
  ...countedOptions,
});

export const timelineQuery = peopleQuery.extend({
  lanes: z.enum(['all', 'none']).default('all').meta({ description: '`none` answers the curve alone.' }),
  zoom: instantRange
    .optional()
    .meta({ description: 'Two instants by comma: the curve of this stretch only, so that all its points are spent on it.' }),
});

export const participantsQuery = peopleQuery.extend({ page, perPage });

export const exportQuery = peopleQuery.extend({
  format: z.enum(exportFormats).default('csv'),
  tz: timeZone.default('UTC').meta({ description: 'An IANA time zone, such as `Europe/Berlin`: times are written in UTC and in it.' }),
  locale: locale.optional().meta({
    description:
      'A language tag (BCP 47), such as `de-DE`, of the spreadsheet a CSV file is for: where it writes a decimal comma the file has one, and `;` between its fields.',
  }),
  head: yesOrNo.default(true).meta({ description: '`false` leaves out the lines that say what the file is.' }),
});

/** As `exportQuery`; without `tz` the report's own zone counts. */
export const sharedExportQuery = exportQuery.extend({
  tz: timeZone
    .optional()
    .meta({ description: "An IANA time zone, such as `Europe/Berlin`: times are written in UTC and in it; the report's own unless told." }),
});

export const participantQuery = z.object({
  filters: commaList(reportFilters).optional().meta({ description: 'Parts of the peer reports, by comma.' }),
  include_peer_events: yesOrNo.default(false),
  ...countedOptions,
});

/** As `participantQuery`, for members: what is kept already is nothing that recipients are told. */
export const memberParticipantQuery = participantQuery.extend({
  include_kept: yesOrNo
    .default(false)
    .meta({ description: 'With what is kept of the reports, and what reading each part would cost; no provider is asked for it.' }),
});

export const meetingsQuery = z.object({
  page,
  perPage,
  sort: z.enum(meetingSorts).optional().meta({
    description: 'Absent: by the last session where that is known of all, else by when they were made. Of more than 200 none is sorted.',
  }),
  order: order.default('desc'),
  search,
});
export const inviteesQuery = z.object({
  page,
  perPage,
  sort: z
    .enum(inviteeSorts)
    .optional()
    .meta({ description: 'Absent: as the provider lists them. Of a list of more than 2,000 the first are sorted and searched.' }),
  order: order.default('asc'),
  search,
});
export const sessionInviteesQuery = z.object({ page, perPage, came: yesOrNo.optional() });

export type PeopleQuery = z.infer<typeof peopleQuery>;
