import { alike, type FieldCase, minute } from './field-case';
import { everyWay, kitRow, kitSession, type SentPerson, type SentSession, sdkEntry, sdkSession } from './sent-session';

const pupil = (name: string, from: string, to: string): SentPerson => ({ key: name, name, visits: [[from, to]] });
const five = [
  pupil('Iva Lund', '09:58', '10:45'),
  pupil('Jon Erb', '10:00', '10:45'),
  pupil('Kemal Ay', '10:01', '10:44'),
  pupil('Lotte Vos', '10:03', '10:45'),
  pupil('Mira Sole', '10:00', '10:46'),
];
const nobodyHarmed = (people: number) => ({ people, peak: people, present: people, partial: 0, absent: 0, late: 0, leftEarly: 0 });

/** Sessions under names that say what is special about all of them. */
const under = (what: string, sessions: Record<string, SentSession>) =>
  Object.fromEntries(Object.entries(sessions).map(([name, session]) => [`${what}: ${name}`, session]));

const staysLong: FieldCase = {
  kind: 'somebody who stays in long after a lesson is over',
  variants: [
    ...alike(
      {
        facts: {
          session: nobodyHarmed(6),
          people: [
            { name: 'Nilo Berg', presentMs: 300 * minute, attendance: 100, verdict: 'present' },
            { name: 'Iva Lund', verdict: 'present', late: false, leftEarly: false },
          ],
        },
      },
      everyWay({ from: '09:58', to: '15:02' }, [...five, pupil('Nilo Berg', '10:00', '15:00')]),
    ),
    ...alike(
      { facts: { session: nobodyHarmed(7), people: [{ name: 'Olga Rind', presentMs: 120 * minute, attendance: 100 }] } },
      under(
        'two of seven',
        everyWay({ from: '09:58', to: '15:02' }, [...five, pupil('Nilo Berg', '10:00', '15:00'), pupil('Olga Rind', '10:00', '12:00')]),
      ),
    ),
    ...alike(
      { facts: { session: nobodyHarmed(6), people: [{ name: 'Nilo Berg', presentMs: 165 * minute, late: false }] } },
      under('there long before', everyWay({ from: '08:00', to: '10:50' }, [...five, pupil('Nilo Berg', '08:00', '10:45')])),
    ),
  ],
};

const hour = { from: '08:30', to: '10:30' };
const recorder = { key: 'rec', name: 'recorder' };
const bot = { key: 'bot', name: 'Notes', role: 'bot' };
const two = [pupil('Ann Sorel', '09:00', '10:00'), pupil('Bent Yul', '09:00', '10:00')];
const spans = { early: ['08:30', '10:00'], late: ['09:00', '10:30'], 'early and late': ['08:30', '10:30'] } as const;

const notCounted: FieldCase = {
  kind: 'somebody who is not counted opens the session early',
  variants: Object.entries(spans).flatMap(([name, [from, to]]) => {
    const expected = (own: string) => ({
      facts: {
        session: { people: 2, peak: 2, notCounted: 1, present: 2, late: 0, leftEarly: 0 },
        people: [
          { name: 'Ann Sorel', attendance: 100, verdict: 'present' as const, late: false, leftEarly: false, counted: true },
          { name: own, verdict: null, late: false, leftEarly: false, counted: false },
        ],
      },
    });
    const visits: SentPerson['visits'] = [[from, to]];
    return [
      ...alike(expected('recorder'), {
        [`VideoSDK, the recorder ${name}`]: sdkSession(
          hour,
          [{ ...recorder, visits }, ...two].map((one) => sdkEntry(one)),
        ),
      }),
      ...alike(expected('Notes'), {
        [`RealtimeKit, an excluded role ${name}`]: kitSession(
          hour,
          [...two, { ...bot, visits }].map((one) => kitRow(one)),
        ),
      }),
    ];
  }),
};

const dayAndMore: FieldCase = {
  kind: 'durations of a day and more',
  variants: alike(
    {
      facts: {
        session: { people: 2 },
        people: [
          { name: 'Teo Imhof', presentMs: 25.5 * 60 * minute },
          { name: 'Ada Frisk', presentMs: 60 * minute },
        ],
      },
      found: { 'sort=duration&order=desc': ['Teo Imhof', 'Ada Frisk'], 'sort=duration&order=asc': ['Ada Frisk', 'Teo Imhof'] },
      cells: { 'Teo Imhof': { 'Present (h:mm:ss)': '25:30:00' }, 'Ada Frisk': { 'Present (h:mm:ss)': '1:00:00' } },
    },
    everyWay({ from: '08:00', to: '+10:00', now: '+12:00' }, [pupil('Ada Frisk', '08:00', '09:00'), pupil('Teo Imhof', '08:00', '+09:30')]),
  ),
};

export const windowCases: FieldCase[] = [staysLong, notCounted, dayAndMore];
