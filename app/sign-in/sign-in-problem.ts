const problems = {
  not_invited: 'notInvited',
  email_not_verified: 'emailNotVerified',
  email_not_found: 'emailNotFound',
  unable_to_get_user_info: 'notVerifiable',
  invalid_code: 'notVerifiable',
  too_many_tries: 'tooManyTries',
  throttle_unavailable: 'throttleUnavailable',
  account_not_linked: 'emailNotVerified',
  access_denied: 'accessDenied',
  state_mismatch: 'stateMismatch',
  oidc_unreachable: 'providerUnreachable',
} as const;

/** Which text of `signIn` says why a sign-in came back from the provider without success. */
export type SignInProblem = (typeof problems)[keyof typeof problems] | 'refused';

const isKnown = (code: string): code is keyof typeof problems => Object.hasOwn(problems, code);

/** The problem that a code of the provider, or of our own, tells; `null` when there is none. */
export function signInProblem(code: string | undefined): SignInProblem | null {
  if (code === undefined) return null;
  return isKnown(code) ? problems[code] : 'refused';
}
