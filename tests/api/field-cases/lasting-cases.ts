import { expect, vi } from 'vitest';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { MadeReportAnswer } from '@/lib/domain/answers/report-answer';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { alike, type FieldApp, type FieldCase, type Variant } from './field-case';
import { openSession, readInList, shareSession, workbookTexts } from './read-places';
import { kitRow, kitSession, type SentPerson, type SentSession, sdkEntry, sdkSession } from './sent-session';

const hour = { from: '09:00', to: '10:00' };
const board: SentPerson[] = ['Ada Frisk', 'Ben Rowe', 'Cleo Hahn'].map((name) => ({ key: name, name, visits: [['09:00', '10:00']] }));

/** Runs something as if it were so many ms later. */
async function later(ms: number, run: () => Promise<void>): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
  try {
    await run();
  } finally {
    vi.useRealTimers();
  }
}

async function staysWhole({ ask, vendors }: FieldApp, session: SentSession): Promise<void> {
  const member = await openSession(ask, session);
  const recipient = await shareSession(ask, session);
  await expect.poll(async () => (await member.get<SessionAnswer>('')).body.freshness.state).toBe('archived');
  vendors.hold({ ...session, rows: session.rows.slice(-1) });
  await later(24 * 3_600_000, async () => {
    for (const reader of [member, recipient]) {
      expect((await reader.get<SessionAnswer>('')).body.summary.people, reader.who).toBe(3);
      expect((await reader.get<ParticipantsAnswer>('/participants')).body.items, reader.who).toHaveLength(3);
      expect((await reader.get('/export?format=csv&head=false')).text.trim().split('\r\n'), reader.who).toHaveLength(4);
    }
    expect((await readInList(ask, session)).session?.people).toBe(3);
  });
}

const overwritten: FieldCase = {
  kind: 'a later visit overwrites the report',
  variants: alike(
    { check: staysWhole },
    {
      RealtimeKit: kitSession(
        hour,
        board.map((one) => kitRow(one)),
      ),
      VideoSDK: sdkSession(
        hour,
        board.map((one) => sdkEntry(one)),
      ),
    },
  ),
};

async function endsInTime({ ask }: FieldApp, session: SentSession): Promise<void> {
  await openSession(ask, session);
  const include = { curve: true, participants: true, detail: true, exports: true };
  const expiresAt = Date.now() + 5_000;
  const body = { source: session.vendor, sessionId: session.id, include, names: 'full', expiresAt: new Date(expiresAt).toISOString() };
  const { report, link } = (await ask<MadeReportAnswer>('POST', '/api/reports', { body })).body;
  const key = link.split('#')[1] ?? '';
  const parts = ['', '/participants', '/timeline', '/export?format=csv'];
  const statuses = () => Promise.all(parts.map(async (part) => (await ask('GET', `/api/r/${report.id}${part}`, { key })).status));
  await later(expiresAt - 1 - Date.now(), async () => expect(await statuses()).toEqual([200, 200, 200, 200]));
  await later(expiresAt - Date.now(), async () => expect(await statuses()).toEqual([404, 404, 404, 404]));
}

const pastItsEnd: FieldCase = {
  kind: 'a shared link that works beyond its end',
  variants: alike(
    { check: endsInTime },
    {
      RealtimeKit: kitSession(
        hour,
        board.map((one) => kitRow(one)),
      ),
      VideoSDK: sdkSession(
        hour,
        board.map((one) => sdkEntry(one)),
      ),
    },
  ),
};

const digits = '00123456789012345678';
const big = '9007199254740993';

/** Every id is a text with all its digits in the workbook, for members and recipients. */
const asText = (...ids: string[]): Variant['check'] =>
  async function inWorkbook({ ask }, session) {
    for (const reader of [await openSession(ask, session), await shareSession(ask, session)]) {
      const { bytes } = await reader.get('/export?format=xlsx');
      for (const id of ids) expect(workbookTexts(bytes), reader.who).toContain(id);
    }
  };

const idsOfDigits: FieldCase = {
  kind: 'ids of digits in a spreadsheet',
  variants: [
    ...alike(
      {
        check: asText(digits, big),
        facts: {
          people: [
            { name: 'Ada Frisk', externalId: digits },
            { name: 'Ben Rowe', externalId: big },
          ],
        },
      },
      {
        'RealtimeKit, custom ids': kitSession(
          hour,
          board.map((one, index) => kitRow(one, { custom_participant_id: [digits, big, '1e5'][index] })),
        ),
      },
    ),
    {
      name: 'VideoSDK, ids in addresses',
      session: sdkSession(
        hour,
        [digits, big].map((key, index) => sdkEntry({ key, name: `Pupil ${index}`, visits: [['09:00', '10:00']] })),
      ),
      check: async ({ ask }, session) => {
        const { bytes } = await (await openSession(ask, session)).get('/export?format=xlsx');
        expect(workbookTexts(bytes)).toEqual(expect.arrayContaining([digits, big]));
      },
    },
  ],
};

export const lastingCases: FieldCase[] = [overwritten, pastItsEnd, idsOfDigits];
