/** Compiles the catalogues. Loaded late: what it takes may have been installed only now. */
export async function prepareMessages(): Promise<void> {
  const { compileMessages } = await import('./compile-messages');
  compileMessages();
}
