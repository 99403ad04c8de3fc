import type { Socket } from 'node:net';
import type { Call, Reply } from '@/simulator/reply';

/** What a test asks for; each family reads the options it needs and has a usual value for them. */
export type Fault = { kind: string; [option: string]: unknown };

/** What a fault works on. `used` counts how often this rule was hit before; `memory` lasts as long as the rule. */
export type FaultyCall = {
  reply: Reply;
  headers: Record<string, string>;
  call: Call;
  socket: Socket;
  fault: Fault;
  used: number;
  memory: Map<string, unknown>;
};

/** Either another reply, sent in the ordinary way, or `taken`: the fault answers on the socket itself. */
type FaultMaker = (faulty: FaultyCall) => Reply | 'taken';
export type Family = Record<string, FaultMaker>;

export function numberOption(fault: Fault, name: string, usual: number): number {
  const value = fault[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : usual;
}

export function textOption(fault: Fault, name: string, usual: string): string {
  const value = fault[name];
  return typeof value === 'string' ? value : usual;
}

/** Writes status line and headers past Node's own checks, so that they may promise what the body does not keep. */
export function writeHead(socket: Socket, status: number, headers: Record<string, string>): void {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${status} Simulated\r\n${lines.join('')}connection: close\r\n\r\n`);
}
