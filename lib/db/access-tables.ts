/** Tables of people, their sign-ins and their API tokens. */
export type AccessTables = Record<never, never>;
