/**
 * Where the method stands that was asked with, when another has taken its place; a client's own header of this name is
 * removed.
 */
export const methodHeader = 'x-rollcall-method';

/** The method that was asked with, before the server narrowed the request. */
export function askedMethod(request: Request): string {
  return request.headers.get(methodHeader) ?? request.method;
}
