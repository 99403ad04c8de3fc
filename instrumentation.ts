/** Runs once, before the server takes requests. Also compiled for the Edge runtime, which has no process to end. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: the bundler puts the runtime's name here.
  if (process.env.NEXT_RUNTIME === 'nodejs') await import('./instrumentation-node');
}
