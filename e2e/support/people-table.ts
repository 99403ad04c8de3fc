import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test';
import { stripBidi } from '@/components/ui/strip-bidi';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import type { ScenarioKey } from '@/simulator/scenario-ids';
import { sessionApi } from './addresses';

/** The table-timeline of a session's page. */
export function peopleTable(page: Page): Locator {
  return page.getByRole('table', { name: 'People and their presence' });
}

/** The names of the rows, each the link to its person. */
export function nameLinks(page: Page): Locator {
  return peopleTable(page).getByRole('rowheader').getByRole('link');
}

/** The row of the person of that name. */
export function rowOf(page: Page, name: string): Locator {
  return peopleTable(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) });
}

/** An answer about a session once it was read whole; the first ones may be of the first page alone. */
async function readWhole<T extends { progress: { loaded: number; total: number } }>(
  request: APIRequestContext,
  address: string,
): Promise<T> {
  let answer: T | undefined;
  await expect
    .poll(
      async () => {
        answer = await (await request.get(address)).json();
        return answer?.progress && answer.progress.loaded === answer.progress.total;
      },
      { message: `${address} was read whole`, timeout: 30_000 },
    )
    .toBe(true);
  if (!answer) throw new Error(`no answer from ${address}`);
  return answer;
}

export function readParticipants(request: APIRequestContext, scenario: ScenarioKey, query = ''): Promise<ParticipantsAnswer> {
  return readWhole(request, sessionApi(scenario, `/participants?${query}`));
}

export function readSession(request: APIRequestContext, scenario: ScenarioKey): Promise<SessionAnswer> {
  return readWhole(request, sessionApi(scenario));
}

/** The summary of a session that has ended, in which everybody is judged. */
export async function readJudged(request: APIRequestContext, scenario: ScenarioKey) {
  const { summary } = await readSession(request, scenario);
  const { present, partial, absent, leftEarly } = summary;
  if (present === null || partial === null || absent === null || leftEarly === null) throw new Error(`nobody of ${scenario} is judged yet`);
  return { ...summary, present, partial, absent, leftEarly };
}

/** The names as the page writes them; different ones at the same time side by side. */
export function shownNames({ items }: ParticipantsAnswer): string[] {
  return items.map(({ name, names, flags }) => {
    const said = (flags.includes('several-names') ? names : [name]).flatMap((one) => (one?.trim() ? [stripBidi(one)] : []));
    return said.length === 0 ? 'No name' : said.join(' / ');
  });
}
