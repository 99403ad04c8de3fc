import type { z } from 'zod';
import type { Caller, LetIn } from '@/lib/access/guards';
import type { Shows } from '@/lib/access/recipient';
import type { Place } from '@/lib/access/requested';
import type { JsonText } from '@/lib/domain/answers/json-text';
import type { KeptAnswer } from '@/lib/http/kept-answer';
import type { WithHeaders } from '@/lib/http/responses';
import type { ReportReading } from '@/lib/reports/read-report';
import type { Tag } from './document/tags';

/**
 * A method of an address of the API, told once. Its guard, its parsing, the type of its answer, the refusals of other
 * methods, the document of the API, the words of the log and the table of the tests all follow from it.
 */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: `/api/${string}`;
  /** Its name in programs made from the document. */
  name: string;
  tag: Tag;
  summary: string;
  /** What else whoever calls it should know. */
  description?: string;
  /** Who may ask. */
  caller: Caller;
  /** Of a link, what it has to show: where it does not, there is no such address. */
  shows?: Shows;
  /** Only of sources that can do this. */
  can?: 'invitees';
  /**
   * Parsed before it is answered, but for a redirect: whoever comes to one from elsewhere is sent on with a wrong query
   * as well.
   */
  query?: z.ZodObject;
  /** Headers beside those that everybody knows. */
  headers?: z.ZodObject;
  body?: z.ZodType;
  /** 200 unless told; `answer` is `null` where nothing is sent back. */
  status?: 200 | 201 | 204 | 302;
  answer: z.ZodType | null;
  /** Other types of content it can be answered in, as a file. */
  files?: readonly string[];
  /** Whether an answer that lasts has an `ETag`, and is not sent again to who holds it. */
  tagged?: boolean;
  /** Where it can take long, to whoever takes lines of JSON: each `{progress}`, the last `{made}` or an error. */
  lines?: z.ZodType;
  /** True where a provider is asked, whose failures are passed on. */
  asksProvider?: boolean;
  /** Statuses of refusals that do not follow from the rest. */
  refusals?: readonly number[];
}

/** Tells a method of an address. */
export const endpoint = <const E extends Endpoint>(definition: E): E => definition;

type Parsed<E, Part extends string> = E extends { status: 302 }
  ? undefined
  : E extends Record<Part, z.ZodType>
    ? z.output<E[Part]>
    : undefined;

/** A request that was let in and parsed. */
export interface Asked<E extends Endpoint> {
  /**
   * What was let in: a reader, a member, or the report whose recipient asks; `null` where nobody has to say who they
   * are.
   */
  who: LetIn<E['caller']>;
  /** Of a report, the session as its recipients may see it, read once; a file is made of what is read in its turn. */
  reading: E extends { files: readonly string[] } ? undefined : E extends { caller: 'recipient' } ? ReportReading : undefined;
  params: Place<E['path']>;
  query: Parsed<E, 'query'>;
  body: Parsed<E, 'body'>;
  /** Aborted when whoever asks has gone. */
  signal: AbortSignal;
  /** Tells how far it has come. */
  tell: E extends { lines: z.ZodType } ? (progress: Extract<z.output<E['lines']>, { progress: unknown }>['progress']) => void : undefined;
  /** For what is neither in query nor body: cookies, the address it came from. */
  request: Request;
}

/** A redirect is answered with its path. */
// biome-ignore lint/suspicious/noConfusingVoidType: it is what `run` returns where nothing is sent back.
type Data<E extends Endpoint> = E extends { status: 302 } ? string : E['answer'] extends z.ZodType ? z.output<E['answer']> : void;

/** What `run` may give. */
type Given<E extends Endpoint> = E extends { files: readonly string[] }
  ? Response
  : Data<E> | JsonText<Data<E>> | KeptAnswer<Data<E>> | WithHeaders<Data<E>>;

/** Answers a request that was let in. Whatever it throws becomes a refusal. */
export type Run<E extends Endpoint> = (asked: Asked<E>) => Promise<Given<E>> | Given<E>;
