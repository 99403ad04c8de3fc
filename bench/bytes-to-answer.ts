// Measures the way from a vendor's bytes to the answer for 10,000 people with four events each. It is compared with
// decoding the same bytes, JSON.parse and the wire schema alone, which nobody can do without.
// Both run in turns in this process, and the median of nine is taken. The ratio is shown with and without decoding, and
// with a schema of every row and event, which `map.ts` reads by hand.

import { z } from 'zod';
import { countSession } from '@/lib/domain/count-session';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { uuids } from '@/lib/providers/id-forms';
import { mapConnection, mapPaging } from '@/lib/providers/realtimekit/map';
import { participantsAnswer } from '@/lib/providers/realtimekit/wire';
import { atMost, isSo, median, noted, printFigures } from './figure';
import { largeSession, participantsPages } from './participants-pages';

const people = 10_000;
const rounds = 9;
const warmUps = 4;
const pages = participantsPages(people);
const decoder = new TextDecoder();

function parseAndCheck(): unknown[] {
  return pages.flatMap((page) => participantsAnswer.parse(JSON.parse(decoder.decode(page))).data.participants);
}

const text = z.string();
const event = z.object({ id: text, event_name: text, created_at: text });
const row = z.object({
  id: text,
  user_id: text.nullish(),
  custom_participant_id: text.nullish(),
  display_name: text.nullish(),
  preset_name: text.nullish(),
  joined_at: text.nullish(),
  left_at: text.nullish(),
  updated_at: text.nullish(),
  duration: z.number().nullish(),
  peer_events: z.array(event),
});
const rowsAnswer = z.object({ data: z.object({ participants: z.array(row) }) });

function parseAndCheckRows(): unknown[] {
  return pages.flatMap((page) => rowsAnswer.parse(JSON.parse(decoder.decode(page))).data.participants);
}

function decode(): string[] {
  return pages.map((page) => decoder.decode(page));
}

function readPages() {
  return pages.flatMap((page) => {
    const { data, paging } = participantsAnswer.parse(JSON.parse(decoder.decode(page)));
    mapPaging(paging, data.paging);
    return data.participants.map(mapConnection);
  });
}

function count(connections: ReturnType<typeof readPages>) {
  return countSession(
    { session: largeSession, rooms: [], connections, answeredAt: largeSession.endedAt + 60_000, idForm: uuids },
    { thresholds: defaultThresholds, excludedRoles: [], rooms: 'all', counted: 'people', window: 'core' },
  );
}

function timed<T>(run: () => T): { ms: number; result: T } {
  if (globalThis.gc === undefined) throw new Error('start this with --expose-gc');
  globalThis.gc();
  const from = performance.now();
  const result = run();
  return { ms: performance.now() - from, result };
}

const decoding: number[] = [];
const alone: number[] = [];
const rowsChecked: number[] = [];
const whole: number[] = [];
const counting: number[] = [];
let summary = count(readPages()).summary;
for (let round = -warmUps; round < rounds; round++) {
  const decoded = timed(decode);
  const base = timed(parseAndCheck);
  const checked = timed(parseAndCheckRows);
  const answer = timed(() => count(readPages()));
  const connections = readPages();
  const counted = timed(() => count(connections));
  summary = answer.result.summary;
  if (round < 0) continue;
  decoding.push(decoded.ms);
  alone.push(base.ms);
  rowsChecked.push(checked.ms);
  whole.push(answer.ms);
  counting.push(counted.ms);
}

const withoutDecoding = (median(whole) - median(decoding)) / (median(alone) - median(decoding));
printFigures(`From a vendor's bytes to the answer, ${people.toLocaleString('en')} people × 4 events`, [
  atMost('the whole way / decoding, JSON.parse and the schema check', median(whole) / median(alone), 3, '×'),
  isSo('everybody was counted', summary.people === people && summary.peak > people / 2, `${summary.people} people, peak ${summary.peak}`),
  noted('without decoding on either side', `${withoutDecoding.toFixed(2)} ×`),
  noted('with a schema of every row in the comparison', `${(median(whole) / median(rowsChecked)).toFixed(2)} ×`),
  noted('of it, counting (presence, people, attendance, peak)', `${((median(counting) / median(whole)) * 100).toFixed(0)} %`),
  noted('bytes of the vendor', `${(pages.reduce((sum, page) => sum + page.length, 0) / 1e6).toFixed(1)} MB`),
  noted('middle of nine: the whole way, alone', `${median(whole).toFixed(0)} / ${median(alone).toFixed(0)} ms`),
]);
