import { type Actor, isStillAdmin } from '@/lib/db/actor';
import { noteAct } from '@/lib/db/audit';
import { database } from '@/lib/db/database';
import type { ReportFields, ReportInclude, ReportItem } from '@/lib/domain/answers/report-answer';
import type { IdForm } from '@/lib/domain/public-id';
import { plainText } from '@/lib/domain/text/plain-text';
import type { ReadInvitees } from '@/lib/sessions/archive/archived-invitees';
import type { SessionRecord } from '@/lib/sessions/reading/session-record';
import { presentSourceId } from '@/lib/sessions/sources';
import { closedStates } from './closed-states';
import { deleteOldest } from './demo-links';
import { forgetContent } from './forget-content';
import { writeFrozenRecord } from './frozen-record';
import { keyHash, randomKey, randomReportId } from './report-key';
import { hashReportPassword } from './report-password';
import { type ReportRow, type ReportSettings, toReportItem } from './report-row';

export interface NewReport extends ReportSettings {
  kind: 'link' | 'preview';
  mode: 'frozen' | 'live';
  source: string;
  origin: string;
  sessionId: string;
  session: { title: string | null; startedAt: number | null };
  maker: Actor & { name: string | null };
  password: string | null;
  /** For a frozen report whose session the archive does not have. */
  copy: { record: SessionRecord; idForm: IdForm; invited: ReadInvitees | null } | null;
}

/** A report with its key, which is told this once. */
export interface MadeReport {
  report: ReportItem;
  key: string;
}

/**
 * Sources are called otherwise when others are configured beside them: whoever follows an item has to come to the same
 * account.
 */
const toPresentItem = async (row: ReportRow) => toReportItem(row, await presentSourceId(row.origin));

const makerOf = ({ userId }: Actor) => ({ who: `maker ${userId}`, rank: 0 });

/** Also because Postgres keeps no NUL in a text. */
const text = (value: string | null) => (value === null ? null : plainText(value));

function settingColumns(settings: Partial<Omit<ReportSettings, 'include' | 'fields'>>) {
  const { title, names, timeZone, language, expiresAt } = settings;
  return {
    ...(title === undefined ? {} : { title: text(title) }),
    ...(names === undefined ? {} : { names }),
    ...(timeZone === undefined ? {} : { time_zone: timeZone }),
    ...(language === undefined ? {} : { language }),
    ...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
  };
}

/**
 * Makes a link, or a preview that is gone after 15 minutes: row, password and frozen copy in one transaction. `null`
 * when its maker is no admin any more. Throws what the database throws, and `NoTurn`.
 */
export async function createReport(input: NewReport, now = Date.now()): Promise<MadeReport | null> {
  const db = await database();
  const key = randomKey();
  const passwordHash = input.password === null ? null : await hashReportPassword(input.password, makerOf(input.maker));
  const { title, include, fields, names, timeZone, language } = input;
  const row: ReportRow = {
    id: randomReportId(),
    kind: input.kind,
    key_hash: keyHash(key),
    salt: randomKey(),
    source: input.source,
    origin: input.origin,
    session_id: input.sessionId,
    session_title: text(input.session.title),
    session_started_at: input.session.startedAt,
    title: text(title),
    include: JSON.stringify(include),
    fields: JSON.stringify(fields),
    names,
    mode: input.mode,
    time_zone: timeZone,
    language,
    state: 'active',
    maker_id: input.maker.userId,
    maker_name: text(input.maker.name),
    password_hash: passwordHash,
    password_version: 1,
    wrong_guesses: 0,
    paused_for: null,
    opens: 0,
    last_opened_at: null,
    created_at: now,
    expires_at: input.expiresAt,
  };
  const isMade = await db.transaction().execute(async (transaction) => {
    if (!(await isStillAdmin(transaction, input.maker))) return false;
    await transaction.insertInto('report').values(row).execute();
    if (input.copy !== null) await writeFrozenRecord(transaction, row.id, input.copy);
    if (input.maker.userId === null) await deleteOldest(transaction, input.kind);
    const { source, sessionId: session } = input;
    if (input.kind === 'link') await noteAct(transaction, input.maker, 'link-made', { report: row.id, source, session });
    return true;
  });
  return isMade ? { report: toReportItem(row, row.source, now), key } : null;
}

/**
 * A page of all links, those first that too many wrong passwords have paused, then the newest, and how many there are.
 */
export async function listReports(page: number, perPage: number): Promise<{ items: ReportItem[]; total: number }> {
  const db = await database();
  const links = db.selectFrom('report').where('kind', '=', 'link');
  const { total } = await links.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await links
    .selectAll()
    .orderBy(({ eb, and }) => {
      const needsNotice = and([eb('paused_for', 'is not', null), eb('state', '=', 'paused'), eb('expires_at', '>', Date.now())]);
      return eb.case().when(needsNotice).then(0).else(1).end();
    })
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return { items: await Promise.all(rows.map(toPresentItem)), total: Number(total) };
}

/** One link, or `null`. */
export async function findReport(id: string): Promise<ReportItem | null> {
  const db = await database();
  const row = await db.selectFrom('report').selectAll().where('id', '=', id).where('kind', '=', 'link').executeTakeFirst();
  return row === undefined ? null : toPresentItem(row);
}

/** What a change is called: by the new state, where there is one. */
function changeOf(before: ReportRow['state'], after: ReportRow['state']): 'link-changed' | 'link-paused' | 'link-resumed' {
  if (before === after) return 'link-changed';
  return after === 'paused' ? 'link-paused' : 'link-resumed';
}

export interface ReportChange extends Partial<Omit<ReportSettings, 'include' | 'fields'>> {
  /** Parts that are not named stay as they are. */
  include?: Partial<ReportInclude> | undefined;
  fields?: Partial<ReportFields> | undefined;
  state?: 'active' | 'paused' | undefined;
  /** `null` takes the password away. */
  password?: string | null | undefined;
}

/**
 * Changes what a link shows, its state, expiry or password, for the admin `by`. It counts from the next call on every
 * instance. Answers `null` where there is no such link, where it is revoked or its session is no longer kept, and when `by` is no admin any more. A link
 * that is resumed counts wrong passwords anew. Throws `NoTurn`.
 */
export async function changeReport(
  id: string,
  by: Actor,
  { state, password, title, include, fields, ...settings }: ReportChange,
): Promise<ReportItem | null> {
  const db = await database();
  const passwordHash = typeof password === 'string' ? await hashReportPassword(password, makerOf(by)) : null;
  const changed = await db.transaction().execute(async (transaction) => {
    if (!(await isStillAdmin(transaction, by))) return null;
    // Written without a change, so that of two at the same moment the second one reads what the first one left.
    const now = await transaction
      .updateTable('report')
      .set((eb) => ({ state: eb.ref('state') }))
      .where('id', '=', id)
      .where('kind', '=', 'link')
      .where('state', 'not in', closedStates)
      .returning(['include', 'fields', 'session_title', 'state'])
      .executeTakeFirst();
    if (now === undefined) return null;
    const set = {
      ...settingColumns(settings),
      ...settingColumns(title === undefined ? {} : { title: title === '' ? now.session_title : title }),
      ...(include === undefined ? {} : { include: JSON.stringify({ ...JSON.parse(now.include), ...include }) }),
      ...(fields === undefined ? {} : { fields: JSON.stringify({ ...JSON.parse(now.fields), ...fields }) }),
      ...(state === undefined ? {} : { state }),
      ...(state === 'active' && now.state === 'paused' ? { wrong_guesses: 0, paused_for: null } : {}),
      ...(password === undefined ? {} : { password_hash: passwordHash }),
    };
    const row = await transaction
      .updateTable('report')
      .set((eb) => ({ ...set, password_version: eb('password_version', '+', password === undefined ? 0 : 1) }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (password !== undefined) await transaction.deleteFrom('report_unlock').where('report_id', '=', id).execute();
    await noteAct(transaction, by, changeOf(now.state, row.state), { report: id });
    return row;
  });
  return changed === null ? null : toPresentItem(changed);
}

/** Takes a link back that nobody has been told of. Throws what the database throws. */
export async function dropReport(id: string): Promise<void> {
  const db = await database();
  await db.transaction().execute(async (transaction) => {
    await forgetContent(transaction, id);
    await transaction.deleteFrom('report').where('id', '=', id).execute();
    await noteAct(transaction, 'system', 'link-revoked', { report: id });
  });
}

/** Revokes a link for good, for `by`; what it needed besides its row is gone. False when there is no such link. */
export async function revokeReport(id: string, by: Actor): Promise<boolean> {
  const db = await database();
  return db.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable('report')
      .set({ state: 'revoked' })
      .where('id', '=', id)
      .where('kind', '=', 'link')
      .returning('id')
      .executeTakeFirst();
    if (row === undefined) return false;
    await forgetContent(transaction, id);
    await noteAct(transaction, by, 'link-revoked', { report: id });
    return true;
  });
}

/**
 * A new key for a link, for the admin `by`; the old one opens nothing from the next call on. `null` as `changeReport`.
 */
export async function renewKey(id: string, by: Actor): Promise<MadeReport | null> {
  const db = await database();
  const key = randomKey();
  const row = await db.transaction().execute(async (transaction) => {
    if (!(await isStillAdmin(transaction, by))) return undefined;
    const renewed = await transaction
      .updateTable('report')
      .set({ key_hash: keyHash(key) })
      .where('id', '=', id)
      .where('kind', '=', 'link')
      .where('state', 'not in', closedStates)
      .returningAll()
      .executeTakeFirst();
    if (renewed !== undefined) await noteAct(transaction, by, 'link-key-renewed', { report: id });
    return renewed;
  });
  return row === undefined ? null : { report: await toPresentItem(row), key };
}
