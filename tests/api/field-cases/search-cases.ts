import { expect } from 'vitest';
import type { SessionsAnswer } from '@/lib/domain/answers/session-answer';
import { alike, type FieldApp, type FieldCase, type Variant } from './field-case';
import { openSession } from './read-places';
import { kitRow, kitSession, type Sent, type SentSession, sdkEntry, sdkSession, type Visit } from './sent-session';

const hour = { from: '09:00', to: '10:00' };
const visits: Visit[] = [['09:00', '10:00']];
const kitNamed = (name: string, fields: Sent = {}) => kitRow({ key: name, name, visits }, fields);

/** The people of these names, each there for the whole hour, as each vendor tells of them. */
const called = (names: string[]): Record<string, SentSession> => ({
  RealtimeKit: kitSession(
    hour,
    names.map((name) => kitNamed(name)),
  ),
  VideoSDK: sdkSession(
    hour,
    names.map((name, index) => sdkEntry({ key: `person-${index}`, name, visits })),
  ),
});

/** Searches by what is typed, and who is found. */
const finding = (searches: Record<string, string[] | number>): Variant['found'] =>
  Object.fromEntries(Object.entries(searches).map(([text, found]) => [`search=${encodeURIComponent(text)}`, found]));

const special = ['Zdzisława Łącka', 'Søren Åbjørn', 'Đorđe Ćosić', 'Jürgen Groß', 'Yıldız Işık', 'Cécile Œuvré', 'Ævar Þórsson'];
const plain = ['Zdzislawa Lacka', 'Soren Abjorn', 'Dorde Cosic', 'Jurgen Gross', 'Yildiz Isik', 'Cecile Oeuvre', 'Aevar Thorsson'];
const pairs = special.map((name, index) => [name, plain[index] ?? ''] as const);

const letters: FieldCase = {
  kind: 'search without the special letters of a language',
  variants: [
    ...alike({ found: finding(Object.fromEntries(pairs.map(([name, typed]) => [typed.toLowerCase(), [name]]))) }, called(special)),
    ...alike(
      { found: finding(Object.fromEntries(pairs.map(([typed, name]) => [typed, [name]]))) },
      Object.fromEntries(Object.entries(called(plain)).map(([name, session]) => [`${name}, typed with them`, session])),
    ),
    ...alike(
      { found: finding({ lodz: ['Teo Imhof'], 'ŁÓDŹ-7': ['Teo Imhof'], krakow: [] }) },
      {
        'RealtimeKit, in a custom id': kitSession(hour, [
          kitNamed('Teo Imhof', { custom_participant_id: 'Łódź-7' }),
          kitNamed('Ann Thorn'),
        ]),
      },
    ),
  ],
};

const order: FieldCase = {
  kind: 'search by several words of a name',
  variants: [
    ...alike(
      {
        found: finding({
          'marta riera': ['Riera Puig, Marta'],
          'puig marta': ['Riera Puig, Marta'],
          'ada finch': ['Ada Louise Finch'],
          'finch ada': ['Ada Louise Finch'],
          'marta finch': [],
          marta: ['Marta Stein', 'Riera Puig, Marta'],
        }),
      },
      called(['Riera Puig, Marta', 'Ada Louise Finch', 'Marta Stein']),
    ),
    ...alike(
      { found: finding({ '2b imhof': ['Teo Imhof'], 'imhof pupil': ['Teo Imhof'], 'thorn pupil': [] }) },
      {
        'RealtimeKit, a name and a custom id': kitSession(hour, [
          kitNamed('Teo Imhof', { custom_participant_id: 'pupil-2b' }),
          kitNamed('Ann Thorn'),
        ]),
      },
    ),
  ],
};

const blanks: FieldCase = {
  kind: 'blanks and characters nobody sees, inside names',
  variants: alike(
    {
      found: finding({
        'ton vries': 1,
        'lina haas': 1,
        'rui dias': 1,
        'ivo petrov': 1,
        'eva stolz': 1,
        'omar said': 1,
        'uma moor': 1,
        '  uma \t moor ': 1,
        'ton dias': 0,
      }),
    },
    called(['Ton  Vries', 'Li\u200bna Haas', 'Rui\u00a0Dias', 'Ivo\tPetrov', 'E\u00adva Stolz', '\u200fOmar\u200e Said', ' Uma\nMoor ']),
  ),
};

const searches: Record<string, number> = { optik: 1, OPTIK: 1, übung: 1, ÜBUNG: 1, ubung: 1, 'optik übung': 1, geodäsie: 0 };

/** While the provider cannot be reached, lists come from the archive. */
async function searchedInArchive({ ask, vendors }: FieldApp, session: SentSession): Promise<void> {
  const member = await openSession(ask, session);
  await expect.poll(async () => (await member.get<{ freshness: { state: string } }>('')).body.freshness.state).toBe('archived');
  vendors.setDown(true);
  try {
    for (const [text, number] of Object.entries(searches)) {
      const { status, body } = await ask<SessionsAnswer>(
        'GET',
        `/api/sources/${session.vendor}/sessions?search=${encodeURIComponent(text)}`,
      );
      expect([status, body.stale, body.items.length, body.total], text).toEqual([200, true, number, number]);
    }
  } finally {
    vendors.setDown(false);
  }
}

const times = { ...hour, title: 'Übung Optik' };

/** These leave the guard of the account wary of a provider that failed, and so come last of all. */
export const archiveSearch: FieldCase = {
  kind: 'search that ignores case only for plain letters',
  variants: alike(
    { check: searchedInArchive },
    {
      RealtimeKit: kitSession(times, [kitNamed('Teo Imhof')]),
      VideoSDK: sdkSession(times, [sdkEntry({ key: 'teo', name: 'Teo Imhof', visits })]),
    },
  ),
};

export const searchCases: FieldCase[] = [letters, order, blanks];
