/** Gives up or ends something of this process, such as a lease. */
type Ending = () => Promise<void> | void;

/** The bundler may make several copies of this file in one process; they share what is to be ended. */
interface Shared {
  rollcallEndings?: Map<string, Ending>;
}
const shared = globalThis as Shared;

function endings(): Map<string, Ending> {
  shared.rollcallEndings ??= new Map();
  return shared.rollcallEndings;
}

/**
 * Has `run` called once when the server has been told to end and takes no more requests: those under way are answered
 * meanwhile, for at most 20 s, and the database is closed only after them. Of two with the same name the later one
 * counts.
 */
export function onShutdown(name: string, run: Ending): void {
  endings().set(name, run);
}

/** Runs everything that is to be ended, all at once; answers what failed, by its name. */
export async function runShutdown(): Promise<{ name: string; error: unknown }[]> {
  const all = [...endings()];
  endings().clear();
  const failures = await Promise.all(
    all.map(async ([name, run]) => {
      try {
        await run();
        return [];
      } catch (error) {
        return [{ name, error }];
      }
    }),
  );
  return failures.flat();
}
