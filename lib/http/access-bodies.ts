import { z } from 'zod';
import { roles } from '@/lib/domain/answers/access-answer';
import { passwordLength } from '@/lib/password-length';

const email = z.string().max(320).pipe(z.email()).meta({ format: 'email' });
const name = z.string().trim().min(1).max(120);
const password = z.string().min(passwordLength.least).max(passwordLength.most);
const role = z.enum(roles);

/** What is sent to sign in; other fields that better-auth's own clients send are ignored. */
export const signInBody = z.object({ email: z.string().min(1).max(320), password: z.string().min(1).max(256) });
export const signInSocialBody = z.object({ provider: z.literal('oidc'), callbackURL: z.string().max(2_000).default('/') });
export const setupBody = z.strictObject({ code: z.string().min(1).max(100), name, email, password });
export const passwordBody = z.strictObject({ current: z.string().min(1).max(256), next: password });
export const apiTokenBody = z.strictObject({ name });
export const invitationBody = z.strictObject({ email, role });
export const openInvitationBody = z.strictObject({ secret: z.string().min(1).max(200) });
export const acceptInvitationBody = z.strictObject({ secret: z.string().min(1).max(200), name, password });
export const memberBody = z.strictObject({ role });
/** What becomes of the report links of somebody who is removed. */
export const removalQuery = z.object({ reports: z.enum(['revoke', 'takeOver']).default('revoke') });
/** What an OIDC provider sends people back with; better-auth reads it. */
export const oidcCallbackQuery = z.object({ code: z.string().optional(), state: z.string().optional(), error: z.string().optional() });
