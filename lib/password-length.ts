/** What a password is long, in characters as the language counts them: less is guessed, and more only costs hashing. */
export const passwordLength = { least: 12, most: 256 } as const;
