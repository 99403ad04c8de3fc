import { errors, jwtVerify } from 'jose';

/**
 * The raw JWT, signed HS256 with the secret; a `Bearer ` before it is refused, and so is a token that may only join.
 */
export async function isTokenValid(header: string | undefined, apiKey: string, secret: string): Promise<boolean> {
  if (!header) return false;
  try {
    const { payload } = await jwtVerify(header, new TextEncoder().encode(secret), { algorithms: ['HS256'], requiredClaims: ['exp'] });
    const roles = Array.isArray(payload.roles) ? payload.roles : ['crawler'];
    return payload.apikey === apiKey && Array.isArray(payload.permissions) && roles.includes('crawler');
  } catch (error) {
    if (error instanceof errors.JOSEError) return false;
    throw error;
  }
}
