import { setImmediate } from 'node:timers/promises';
import { type CountedFigures, countedFigures } from '@/lib/domain/answers/counted-figures';
import { type CountOptions, countSession } from '@/lib/domain/count-session';
import { type Session, seemsLive } from '@/lib/domain/session';
import type { Answer, Provider, SessionListing } from '@/lib/providers/provider';
import { figuresBeside, type ReadFigures } from './archive/listed-entry';

/** Rows counted between two turns of the event loop; one session is counted in one go. */
const perTurn = 500;

/**
 * The figures of those sessions whose participants the list itself carries, by id, counted with these options as of the
 * list's `asOf`: no call is made for them. Others have their turn in between. Where nobody of a session has a readable
 * time there are none.
 */
export async function countListed(
  { idForm }: Pick<Provider, 'idForm'>,
  { data, asOf }: Answer<SessionListing>,
  options: CountOptions,
): Promise<Map<string, CountedFigures>> {
  const counted = new Map<string, CountedFigures>();
  let rows = 0;
  for (const session of data.items) {
    const connections = data.connectionsOf?.(session) ?? null;
    if (connections === null) continue;
    const count = countSession({ session, rooms: [], connections, answeredAt: asOf, idForm }, options);
    const { connectionsIn, summary } = count;
    if (summary.peak > 0) counted.set(session.id, { ...countedFigures(count, false), fromList: { connectionsIn } });
    rows += connections.length;
    if (rows < perTurn) continue;
    rows = 0;
    await setImmediate();
  }
  return counted;
}

/**
 * Whether the list knows of more than what was read: people only become more, so more of them, or as many of a session
 * that goes on, are the later word.
 */
function isLater(listed: CountedFigures, { summary, live }: CountedFigures): boolean {
  if (summary === null || listed.summary === null) return summary === null;
  return listed.summary.people > summary.people || (live && listed.summary.people === summary.people);
}

/**
 * The figures that a list of `asOf` (ms) shows of a session: those of what was read of it (see `figuresBeside`), or
 * those that were counted from the list where nothing was read or the list knows of more. Whether it is live is not
 * told by the list's rows: without a reading it is what it seems to be.
 */
export function figuresShown(
  listed: Session,
  asOf: number,
  read: ReadFigures | undefined,
  fromList: CountedFigures | undefined,
): CountedFigures | null {
  const own = read === undefined ? null : figuresBeside(listed, asOf, read);
  if (fromList === undefined || (own !== null && !isLater(fromList, own))) return own;
  const live = own?.live ?? seemsLive(listed, asOf);
  return live === fromList.live ? fromList : { ...fromList, live, end: live ? null : listed.endedAt, attendance: undefined };
}
