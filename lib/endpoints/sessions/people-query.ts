import { z } from 'zod';
import { flag } from '@/lib/domain/answers/session-answer';
import { windowKinds } from '@/lib/domain/counting/attendance-window';
import { participantSorts, rowStates } from '@/lib/domain/lists/list-people';
import { rangeAnswers } from '@/lib/domain/range-answer';
import { instantRange, order, search, yesOrNo } from '@/lib/http/query-parts';
import { text } from '@/lib/http/texts';

/** How a session is counted. */
export const countSwitches = {
  rooms: z.enum(['all', 'main']).default('all').meta({ description: '`main` leaves the breakout rooms out.' }),
  counted: z.enum(['people', 'all']).default('people').meta({ description: '`all` counts recorders and excluded roles in.' }),
  window: z.enum(windowKinds).default('core').meta({
    description:
      'What attendance is measured against: `core`, from when most have come until most have gone, or `session`, while anybody counted is in.',
  }),
};

/** Which people of a session, and in which order. */
export const peopleQuery = z.object({
  sort: z.enum(participantSorts).default('joinedAt').meta({ description: 'What the rows are sorted by; ties stand by id.' }),
  order: order.default('asc'),
  search,
  verdict: z.enum(['present', 'partial', 'absent']).optional().meta({ description: 'Only those who are judged so.' }),
  role: text(200).optional().meta({ description: 'Only those who carried this role.' }),
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
  view: z.enum(['people', 'connections']).default('people').meta({ description: 'A row for each person, or for each connection.' }),
  ...countSwitches,
});

export type PeopleQuery = z.output<typeof peopleQuery>;
