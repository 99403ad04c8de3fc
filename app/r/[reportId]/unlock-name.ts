/** Under which name a tab keeps what a report's password was exchanged for. */
export const unlockName = (reportId: string) => `rollcall-unlock-${reportId}`;
