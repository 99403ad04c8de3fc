import type { Kysely } from 'kysely';
import type { Schema } from '@/lib/db/schema';
import type { Connection } from '@/lib/domain/connection';
import type { IdForm } from '@/lib/domain/public-id';
import { piecesOf } from '@/lib/domain/steps';
import { jsonPieces } from '@/lib/domain/text/json-pieces';
import { idFormNamed, vendorOf } from '@/lib/providers/find-vendor';
import { type OlderRow, readOlderRows } from '@/lib/providers/older-row';
import type { SessionRecord } from '@/lib/sessions/reading/session-record';
import { type Packed, packPieces, unpackLongList } from './archive-content';
import type { ArchiveKey } from './people/write-people';

/** What is kept of a record; the rest of it says how its reading went. */
type Kept = Omit<SessionRecord, 'ended' | 'failure'>;
type Unpacked = Omit<Kept, 'connections'> & { connections: unknown };

/**
 * How records are packed whose events have a kind. It has a name of its own, so that a release from before says that it
 * cannot read them, where it would else count them wrong; what that wrote is read by the names of the record's vendor.
 */
const encoding = 'record-2+json+zstd';

/** Rows that are written at a time. */
const piece = 100;

const beganFrom = (beganAt: number | undefined) => (beganAt === undefined ? {} : { beganAt });

/** Packs a record for the database, with what is to be kept `beside` it. */
export async function packRecord(record: SessionRecord, beside: object = {}): Promise<Packed> {
  const { session, rooms, connections, answeredAt, beganAt, readAt, progress, incomplete } = record;
  const head: Omit<Kept, 'connections'> = { session, rooms, answeredAt, ...beganFrom(beganAt), readAt, progress, incomplete };
  const texts = jsonPieces({ ...head, ...beside }, { connections: piecesOf(connections, piece, (row) => row) });
  return { encoding, content: (await packPieces(texts)).content };
}

/**
 * The packed record of an archived session and how it was counted; `undefined` where it is not archived. Throws what the
 * database throws.
 */
export function readPackedRecord(db: Kysely<Schema>, { origin, session_id }: ArchiveKey) {
  return db
    .selectFrom('archived_session as session')
    .innerJoin('archived_record as record', (join) =>
      join.onRef('record.origin', '=', 'session.origin').onRef('record.session_id', '=', 'session.session_id'),
    )
    .select(['id_shape', 'content_hash', 'counting_version', 'counted_from', 'encoding', 'content'])
    .where('session.origin', '=', origin)
    .where('session.session_id', '=', session_id)
    .executeTakeFirst();
}

/**
 * The record of a session of this origin as it was when it was kept, by whichever version, with the form of its ids and
 * what was kept beside it. Throws as `unpackLongList`, and where no vendor has such ids.
 */
export async function unpackRecord<Beside extends object>(
  origin: string,
  { id_shape, encoding: packedAs, content }: Packed & { id_shape: string },
): Promise<{ record: SessionRecord; idForm: IdForm; beside: Partial<Beside> }> {
  const isOlder = packedAs !== encoding;
  const kept = (await unpackLongList({ encoding: isOlder ? packedAs : 'json+zstd', content }, 'connections')) as Unpacked & Partial<Beside>;
  const { session, rooms, connections: rows, answeredAt, beganAt, readAt, progress, incomplete } = kept;
  const connections = isOlder ? readOlderRows(rows as OlderRow[], vendorOf(origin)) : (rows as Connection[]);
  const record = {
    session,
    rooms,
    connections,
    answeredAt,
    ...beganFrom(beganAt),
    readAt,
    progress,
    incomplete,
    ended: true,
    failure: null,
  };
  return { record, idForm: idFormNamed(id_shape), beside: kept };
}
