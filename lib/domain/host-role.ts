/**
 * Whether a role's name says that it leads the meeting: drawn darker, nothing else depends on it. Customers name their
 * roles themselves, so this is a guess at words.
 */
export function isHostRole(role: string | null): boolean {
  return role !== null && /host|presenter|moderator|admin|teacher|organi[sz]er/i.test(role);
}
