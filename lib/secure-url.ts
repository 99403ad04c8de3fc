const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

/** Whether an address is one over TLS, or of this machine itself: nothing secret is sent in the clear. */
export const isSecureUrl = (url: URL | null): url is URL =>
  url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
