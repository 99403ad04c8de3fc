import { RequestError } from '@/lib/request-error';
import { handler } from './handler';

/** Answers 405 in our own shape where an address can only be read. */
export const refuseMethod = handler(() => {
  throw new RequestError(405, 'method_not_allowed', 'This address can only be read (GET).');
});

/** Answers 405 in our own shape where an address takes these methods. */
export function refuseMethodBut(...allowed: string[]): (request: Request) => Promise<Response> {
  const refuse = handler(() => {
    throw new RequestError(405, 'method_not_allowed', `This address takes ${allowed.join(', ')}.`);
  });
  return async (request) => {
    const response = await refuse(request, { params: Promise.resolve({}) });
    response.headers.set('allow', allowed.join(', ').replace('GET', 'GET, HEAD'));
    return response;
  };
}
