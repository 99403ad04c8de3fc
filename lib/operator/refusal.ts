/** Why a command of the operator does not do what it was asked, in a sentence that says what to do instead. */
export class Refusal extends Error {}
