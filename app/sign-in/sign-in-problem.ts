const problems: Record<string, string> = {
  not_invited: 'This account was not invited. Ask an admin for an invitation.',
  email_not_verified: 'The sign-in provider has not verified your e-mail, so it cannot be used here.',
  email_not_found: 'The sign-in provider told no e-mail address that can be used here.',
  unable_to_get_user_info: 'What the sign-in provider answered could not be verified. The log of the server says why.',
  invalid_code: 'What the sign-in provider answered could not be verified. The log of the server says why.',
  too_many_tries: 'There were too many tries from your network. Wait a quarter of an hour.',
  throttle_unavailable: 'Tries cannot be counted just now, so nobody is let in. Try again in a moment.',
  account_not_linked: 'The sign-in provider has not verified your e-mail, so it cannot be used here.',
  access_denied: 'The sign-in was cancelled at the provider.',
  state_mismatch: 'The sign-in took too long or was begun in another browser. Try again.',
  oidc_unreachable: 'The sign-in provider cannot be reached just now. Try again.',
};

/** What to say about a sign-in that came back from the provider without success; `null` when there is nothing to say. */
export function signInProblem(code: string | undefined): string | null {
  if (code === undefined) return null;
  return Object.hasOwn(problems, code) ? (problems[code] ?? null) : 'The sign-in provider did not let you in. Try again.';
}
