import { z } from 'zod';
import { say } from './say';

const pageSchema = z.object({ items: z.array(z.object({ id: z.string() })), total: z.number().nullable() });
const sessionSchema = z.object({ freshness: z.object({ state: z.string() }) });

/**
 * So many are opened at once, so that the first page of the list is filled soon; the others one by one, to leave calls
 * to whoever looks.
 */
const atOnce = 50;
const pauseMs = 2_000;
const perPage = 100;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref());

async function read<T>(url: string, schema: z.ZodType<T>): Promise<T> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  if (!answer.ok) throw new Error(`${new URL(url).pathname} answered ${answer.status}`);
  return schema.parse(await answer.json());
}

/** The ended sessions of a source, the newest first. */
async function* endedSessions(url: string): AsyncGenerator<string> {
  for (let page = 1; ; page++) {
    const { items } = await read(`${url}?status=ended&perPage=${perPage}&page=${page}`, pageSchema);
    for (const { id } of items) yield id;
    if (items.length < perPage) return;
  }
}

async function openSource(server: string, source: string): Promise<void> {
  const sessions = `${server}/api/sources/${source}/sessions`;
  const open = (id: string) => read(`${sessions}/${id}`, sessionSchema);
  let opened = 0;
  let before: string | null = null;
  for await (const id of endedSessions(sessions)) {
    const { freshness } = await open(id);
    if (freshness.state === 'archived') continue;
    // Who was invited is kept with what is archived, which the one before is by now.
    if (before !== null) await open(before);
    before = id;
    if (++opened > atOnce) await pause(pauseMs);
  }
  if (before !== null) await open(before);
}

/**
 * Opens every ended session of the demo once, as its people would have over the weeks: lists then have their figures,
 * and meetings know who came. Takes some minutes at the first start; what is archived costs nothing afterwards.
 */
export async function openDemoSessions(server: string): Promise<void> {
  for (const source of ['realtimekit', 'videosdk']) {
    try {
      await openSource(server, source);
    } catch (error) {
      say(
        `Not all of the demo's sessions could be opened: ${error instanceof Error ? error.message : error}. Their figures come as you open them.`,
      );
    }
  }
}
