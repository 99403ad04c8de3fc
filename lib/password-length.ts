/** What a password is long, in characters as the language counts them: less is guessed, and more only costs hashing. */
export const passwordLength = { least: 12, most: 256 } as const;

/** Of a report link's password, which opens one session to whoever has its key as well. */
export const reportPasswordLength = { least: 8, most: 256 } as const;

/**
 * Wrong passwords that a link takes from when it is made or resumed until it is paused: at 60 an hour a night's work,
 * and no hope of guessing eight characters.
 */
export const maxWrongPasswords = 1_000;
