import { z } from 'zod';
import { roles } from '@/lib/domain/answers/access-answer';
import { passwordLength } from '@/lib/password-length';
import { email, givenPassword, name, text, word } from './texts';

const password = text(passwordLength.most, passwordLength.least);
const role = z.enum(roles);

/** What is sent to sign in; other fields that better-auth's own clients send are ignored. */
export const signInBody = z.object({ email, password: givenPassword });
export const signInSocialBody = z.object({ provider: z.literal('oidc'), callbackURL: text(2_000).default('/') });
export const setupBody = z.strictObject({ code: z.string().trim().pipe(text(100, 1)), name, email, password });
export const passwordBody = z.strictObject({ current: givenPassword, next: password });
export const apiTokenBody = z.strictObject({ name });
export const invitationBody = z.strictObject({ email, role });
export const openInvitationBody = z.strictObject({ secret: text(200, 1) });
export const acceptInvitationBody = z.strictObject({ secret: text(200, 1), name, password });
export const memberBody = z.strictObject({ role });
/** What becomes of the report links of somebody who is removed. */
export const removalQuery = z.object({ reports: z.enum(['revoke', 'takeOver']).default('revoke') });
/** What an OIDC provider sends people back with. */
export const oidcCallbackQuery = z.object({
  code: word(4_096).optional(),
  state: word(200).optional(),
  error: text(200).optional(),
  iss: word(2_048).optional(),
});
