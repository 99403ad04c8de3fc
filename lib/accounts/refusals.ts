import { RequestError } from '@/lib/request-error';

/** Of nobody, and of somebody who was removed or signed out while what they asked for was being done. */
export const signInRequired = () => new RequestError(401, 'sign_in_required', 'Sign in to see this.');

/** Of an admin who lost the role, was removed or signed out while what they asked for was being done. */
export const noLongerAdmin = () => new RequestError(401, 'sign_in_required', 'You are no admin any more.');
