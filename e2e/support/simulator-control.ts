export interface Fault {
  kind: string;
  [option: string]: unknown;
}

export interface Call {
  at: string;
  method: string;
  path: string;
  query: string;
  status: number;
}

/** What a test turns on the simulator: faults, clock, latency, and the log of the calls it got. */
export class SimulatorControl {
  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** Answers the calls whose path and query match with a fault: `times` often, for ever by default. */
  async fault(match: RegExp, fault: Fault, times: number | null = null): Promise<void> {
    await this.#send('POST', 'faults', { match: match.source, fault, times });
  }

  async clearFaults(): Promise<void> {
    await this.#send('DELETE', 'faults');
  }

  async advance(milliseconds: number): Promise<void> {
    await this.#send('POST', 'clock', { advanceMs: milliseconds });
  }

  async latency(milliseconds: number): Promise<void> {
    await this.#send('POST', 'latency', { ms: milliseconds });
  }

  async forgetCalls(): Promise<void> {
    await this.#send('DELETE', 'calls');
  }

  /** The calls since the start or the last `forgetCalls` whose path and query match. */
  async calls(match: RegExp = /./): Promise<Call[]> {
    const calls: Call[] = await (await this.#send('GET', 'calls')).json();
    return calls.filter(({ path, query }) => match.test(`${path}?${query}`));
  }

  async #send(method: string, name: string, body?: unknown): Promise<Response> {
    const answer = await fetch(`${this.origin}/__control/${name}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`the simulator answered ${answer.status} to ${name}: ${await answer.text()}`);
    return answer;
  }
}
