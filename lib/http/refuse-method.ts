import { handler } from './handler';
import { RequestError } from './request-error';

/** Answers 405 in our own shape: every route of this API only reads. */
export const refuseMethod = handler(() => {
  throw new RequestError(405, 'method_not_allowed', 'This address can only be read (GET).');
});
