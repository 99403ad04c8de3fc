import type { z } from 'zod';
import type { ApiCaller } from './api-callers';

/** A method of an address as the API's document describes it; parsing and answering use the very same schemas. */
export interface ApiRoute {
  method: 'get' | 'post' | 'patch' | 'delete';
  path: string;
  /** Its name in programs made from the document. */
  name: string;
  summary: string;
  caller: ApiCaller;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: z.ZodType;
  /** 200 unless told; `answer` is `null` where nothing is sent back. */
  status?: 200 | 201 | 204 | 302;
  answer: z.ZodType | null;
  /** Other types of content it can be answered in. */
  files?: string[];
  /** What a 202 answers meanwhile, in words, where it can take long. */
  inProgress?: string;
  /** True where a provider is asked, whose failures are passed on. */
  asksProvider?: boolean;
  /** Statuses of refusals that do not follow from the rest. */
  refusals?: number[];
}
