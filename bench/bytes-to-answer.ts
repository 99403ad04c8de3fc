// From a vendor's bytes to the answer for 10,000 people with four events each: decoding, JSON.parse, wire schema, map, dates, presence, peak.
// Compared with JSON.parse of the same texts and the wire schema alone, in turns in this process; the middle of nine, garbage collected before each.
import { countSession } from '@/lib/domain/count-session';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { mapConnection, mapPaging } from '@/lib/providers/realtimekit/map';
import { participantsAnswer } from '@/lib/providers/realtimekit/wire';
import { atMost, isSo, median, noted, printFigures } from './figure';
import { largeSession, participantsPages } from './participants-pages';

const people = 10_000;
const rounds = 9;
const warmUps = 4;
const pages = participantsPages(people);
const texts = pages.map((page) => page.toString());
const decoder = new TextDecoder();

function parseAndCheck(): unknown[] {
  return texts.flatMap((text) => participantsAnswer.parse(JSON.parse(text)).data.participants);
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
    { session: largeSession, rooms: [], connections, answeredAt: largeSession.endedAt + 60_000, idShape: 'uuid' },
    { thresholds: defaultThresholds, excludedRoles: [], rooms: 'all', counted: 'people' },
  );
}

function timed<T>(run: () => T): { ms: number; result: T } {
  if (globalThis.gc === undefined) throw new Error('start this with --expose-gc');
  globalThis.gc();
  const from = performance.now();
  const result = run();
  return { ms: performance.now() - from, result };
}

const alone: number[] = [];
const whole: number[] = [];
const counting: number[] = [];
let summary = count(readPages()).summary;
for (let round = -warmUps; round < rounds; round++) {
  const base = timed(parseAndCheck);
  const answer = timed(() => count(readPages()));
  const connections = readPages();
  const counted = timed(() => count(connections));
  summary = answer.result.summary;
  if (round < 0) continue;
  alone.push(base.ms);
  whole.push(answer.ms);
  counting.push(counted.ms);
}

printFigures(`From a vendor's bytes to the answer, ${people.toLocaleString('en')} people × 4 events`, [
  atMost('the whole way / JSON.parse and the schema check alone', median(whole) / median(alone), 3, '×'),
  isSo('everybody was counted', summary.people === people && summary.peak > people / 2, `${summary.people} people, peak ${summary.peak}`),
  noted('of it, counting (presence, people, attendance, peak)', `${((median(counting) / median(whole)) * 100).toFixed(0)} %`),
  noted('bytes of the vendor', `${(pages.reduce((sum, page) => sum + page.length, 0) / 1e6).toFixed(1)} MB`),
  noted('middle of nine: the whole way, alone', `${median(whole).toFixed(0)} / ${median(alone).toFixed(0)} ms`),
]);
