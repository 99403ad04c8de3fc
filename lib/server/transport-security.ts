/**
 * The `Strict-Transport-Security` of every answer where the public origin is https, else `null`: told over plain http,
 * a browser could not come back.
 */
export function transportSecurity(publicOrigin: string | null): string | null {
  return publicOrigin?.startsWith('https:') ? 'max-age=63072000; includeSubDomains' : null;
}
