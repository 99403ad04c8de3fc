/** One line of what a script is doing, for the person who waits. */
export function say(text: string): void {
  console.log(`rollcall: ${text}`);
}

/** Ends the script with one message. */
export function fail(text: string): never {
  console.error(`rollcall: ${text}`);
  process.exit(1);
}
