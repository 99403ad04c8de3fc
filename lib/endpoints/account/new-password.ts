import { text } from '@/lib/http/texts';
import { passwordLength } from '@/lib/password-length';

/** A member's password, as it may be chosen. */
export const newPassword = text(passwordLength.most, passwordLength.least);
