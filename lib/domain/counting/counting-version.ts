/**
 * The number of the counting rules. It goes up with every change after which some record gives other figures: what was
 * counted by an older number is counted again. Before there was a number it was 1.
 */
export const countingVersion = 2;
