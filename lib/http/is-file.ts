/** Whether an address is of a file that the build made: Next sends those by itself. */
export const isFile = (target: string) => /^\/(?:_next\/static\/|(?:icon\.svg|favicon\.ico)(?:\?|$))/.test(target);
