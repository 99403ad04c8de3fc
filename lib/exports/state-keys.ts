/** The texts of the states that a person can be in. */
export const stateKeys = {
  in: 'columns.stateIn',
  left: 'columns.stateLeft',
  never: 'columns.stateNever',
  'never-came': 'columns.stateNeverCame',
} as const;
