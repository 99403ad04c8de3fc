import { alike, type FieldCase, minute } from './field-case';
import { at, kitRow, kitSession, type Sent, type SentSession, sdkEntry, sdkSession, type Visit } from './sent-session';

const hour = { from: '09:00', to: '10:00' };
const teo = { key: 'teo', name: 'Teo Imhof', visits: [['09:00', '10:00']] as Visit[] };

const carried = (key: string, name: string, ...visit: Visit) => ({ key, name, visits: [visit] });
const first = carried('nora', 'Galaxy S9', '09:00', '09:12');
const last = carried('nora', 'Nora Vidal', '09:12:30', '10:00');
const short = carried('nora', 'Nora V.', '09:55', '10:00');
const long = carried('nora', 'Nora Vidal', '09:00', '09:54:30');

const renamed: FieldCase = {
  kind: 'a name changed during the session',
  variants: [
    ...alike(
      {
        facts: {
          session: { people: 2 },
          people: [
            { name: 'Nora Vidal', names: ['Nora Vidal', 'Galaxy S9'], presentMs: 59.5 * minute, joins: 2, reconnects: 1, flags: [] },
          ],
        },
        found: { 'search=nora': ['Nora Vidal'], 'search=galaxy': ['Nora Vidal'], 'search=galaxy%20s9': ['Nora Vidal'], 'search=pixel': [] },
      },
      {
        'RealtimeKit, two rows': kitSession(
          hour,
          [teo, first, last].map((one) => kitRow(one)),
        ),
        'RealtimeKit, the later row first': kitSession(
          hour,
          [last, first, teo].map((one) => kitRow(one)),
        ),
        'RealtimeKit, by custom id': kitSession(
          hour,
          [first, last].map((one) => kitRow(one, { user_id: null, custom_participant_id: 'pupil-9' })).concat(kitRow(teo)),
        ),
        'VideoSDK, two entries': sdkSession(
          hour,
          [first, last, teo].map((one) => sdkEntry(one)),
        ),
        'VideoSDK, the later entry first': sdkSession(
          hour,
          [last, teo, first].map((one) => sdkEntry(one)),
        ),
      },
    ),
    ...alike(
      {
        facts: { people: [{ name: 'Nora V.', names: ['Nora V.', 'Nora Vidal'], flags: [] }] },
        found: { 'search=vidal': ['Nora V.'] },
      },
      {
        'RealtimeKit, the last one short': kitSession(
          hour,
          [short, long, teo].map((one) => kitRow(one)),
        ),
        'VideoSDK, the last one short': sdkSession(
          hour,
          [short, long, teo].map((one) => sdkEntry(one)),
        ),
      },
    ),
  ],
};

const three: { name: string; visits: Visit[] }[] = [
  { name: 'Ulf Berg', visits: [['09:00', '10:00']] },
  { name: 'Vanja Blom', visits: [['09:05', '10:00']] },
  { name: 'Walt Sorg', visits: [['09:10', '09:40']] },
];
const kitThree = (fields: Sent) =>
  kitSession(
    hour,
    three.map((one) => kitRow({ key: one.name, ...one }, fields)),
  );
const sdkThree = (fields: Sent) =>
  sdkSession(
    hour,
    three.map((one) => sdkEntry({ key: one.name, ...one }, fields)),
  );

const sentForNothing: Record<string, unknown> = {
  undefined: 'undefined',
  None: 'None',
  NULL: ' NULL ',
  nil: 'nil',
  NaN: 'NaN',
  'N/A': 'N/A',
  '-': '-',
  '[object Object]': '[object Object]',
  'a number': 7,
  'an object': {},
};
const overWords = (session: (word: unknown) => SentSession) =>
  Object.entries(sentForNothing).map(([name, word]) => [name, session(word)] as const);

const noIds: FieldCase = {
  kind: 'a word that stands for nothing, sent as an id',
  variants: [
    ...alike(
      {
        facts: {
          session: { people: 3, peak: 3 },
          people: three.map(({ name }) => ({ name, joins: 1, externalId: null, flags: [] })),
        },
      },
      Object.fromEntries([
        ...overWords((word) => kitThree({ user_id: null, custom_participant_id: word })).map(([name, session]) => [
          `custom id ${name}`,
          session,
        ]),
        ...overWords((word) => kitThree({ user_id: word })).map(([name, session]) => [`user id ${name}`, session]),
        ...overWords((word) => sdkThree({ participantId: word })).map(([name, session]) => [`VideoSDK, ${name}`, session]),
      ]),
    ),
    ...alike(
      { facts: { session: { people: 1, peak: 1 }, people: [{ name: 'Walt Sorg', presentMs: 60 * minute }] } },
      {
        'an id that only begins so is one, RealtimeKit': kitThree({ user_id: null, custom_participant_id: 'None-7' }),
        'an id that only begins so is one, VideoSDK': sdkThree({ participantId: 'undefined-7' }),
      },
    ),
  ],
};

const role = (key: string, name: string, preset: string, ...visit: Visit) => kitRow({ key, name, role: preset, visits: [visit] });

const promoted: FieldCase = {
  kind: 'a role changed during the session',
  variants: [
    ...alike(
      {
        facts: {
          session: { people: 2, notCounted: 0 },
          people: [{ name: 'Gilda Amsel', role: 'host', roles: ['host', 'guest'], presentMs: 60 * minute - 20_000, counted: true }],
        },
        found: { 'role=host': ['Gilda Amsel'], 'role=guest': ['Gilda Amsel', 'Teo Imhof'], 'role=viewer': [] },
      },
      {
        promoted: kitSession(hour, [
          role('gilda', 'Gilda Amsel', 'guest', '09:00', '09:10'),
          role('gilda', 'Gilda Amsel', 'host', '09:10:20', '10:00'),
          kitRow(teo),
        ]),
        'sent back': kitSession(hour, [
          kitRow(teo),
          role('gilda', 'Gilda Amsel', 'guest', '09:50', '10:00'),
          role('gilda', 'Gilda Amsel', 'host', '09:00', '09:49:40'),
        ]),
      },
    ),
    ...alike(
      {
        facts: {
          session: { people: 2, notCounted: 1 },
          people: [
            { name: 'Gilda Amsel', counted: true, verdict: 'present', roles: ['guest', 'bot'] },
            { name: 'Notes', counted: false, verdict: null, roles: ['bot'] },
          ],
        },
        found: { 'role=bot': ['Gilda Amsel', 'Notes'] },
      },
      {
        'from and to a role that is no person': kitSession(hour, [
          role('gilda', 'Gilda Amsel', 'bot', '09:00', '09:10'),
          role('gilda', 'Gilda Amsel', 'guest', '09:10', '10:00'),
          role('notes', 'Notes', 'bot', '09:00', '10:00'),
          kitRow(teo),
        ]),
      },
    ),
  ],
};

const kim = (key: string, to: string) => ({ key, name: 'Kim Sol', visits: [['09:00', to]] as Visit[] });

const oneName: FieldCase = {
  kind: 'two people of one name',
  variants: alike(
    {
      facts: {
        session: { people: 2, peak: 2 },
        people: [
          { name: 'Kim Sol', presentMs: 20 * minute, leftAt: at('09:20') },
          { name: 'Kim Sol', presentMs: 60 * minute, leftAt: at('10:00') },
        ],
      },
      found: { 'search=kim': ['Kim Sol', 'Kim Sol'] },
    },
    {
      'RealtimeKit, two users': kitSession(hour, [kitRow(kim('kim-1', '09:20')), kitRow(kim('kim-2', '10:00'))]),
      'RealtimeKit, two custom ids': kitSession(
        hour,
        [kim('s-1', '09:20'), kim('s-2', '10:00')].map((one) => kitRow(one, { user_id: null, custom_participant_id: one.key })),
      ),
      'RealtimeKit, no ids at all': kitSession(
        hour,
        [kim('', '10:00'), kim('', '09:20')].map((one) => kitRow(one, { user_id: null })),
      ),
      'VideoSDK, two ids': sdkSession(hour, [sdkEntry(kim('kim-1', '10:00')), sdkEntry(kim('kim-2', '09:20'))]),
    },
  ),
};

export const peopleCases: FieldCase[] = [renamed, noIds, promoted, oneName];
