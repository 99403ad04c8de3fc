/** States of a link that opens nothing for good. */
export const closedStates = ['revoked', 'not-kept'] as const;
