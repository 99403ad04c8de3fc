const problems: Record<string, string> = {
  not_invited: 'This account was not invited. Ask an admin for an invitation.',
  email_not_verified: 'The sign-in provider has not verified your e-mail, so it cannot be used here.',
  email_not_found: 'The sign-in provider did not tell your e-mail, so it cannot be used here.',
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
