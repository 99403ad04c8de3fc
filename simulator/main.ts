import { parseArgs } from 'node:util';
import { type Listening, startSimulator, WORLDS, type World } from './server';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    host: { type: 'string', default: '127.0.0.1' },
    seed: { type: 'string', default: '1' },
    latency: { type: 'string', default: '0' },
    world: { type: 'string', default: 'tests' },
    zone: { type: 'string' },
    now: { type: 'string' },
    token: { type: 'string' },
    'videosdk-key': { type: 'string' },
    'videosdk-secret': { type: 'string' },
    'stdin-close-exits': { type: 'boolean', default: false },
  },
});

const wholeNumber = (name: 'port' | 'seed' | 'latency'): number => {
  if (!/^\d+$/.test(values[name])) throw new Error(`--${name} must be a whole number`);
  return Number(values[name]);
};

const isWorld = (word: string): word is World => WORLDS.some((world) => world === word);
if (!isWorld(values.world)) throw new Error(`--world must be one of ${WORLDS.join(', ')}`);

const { close, ...listening } = await startSimulator({
  port: wholeNumber('port'),
  host: values.host,
  seed: wholeNumber('seed'),
  latencyMs: wholeNumber('latency'),
  world: values.world,
  ...(values.zone ? { zone: values.zone } : {}),
  ...(values.now ? { now: values.now } : {}),
  ...(values.token ? { token: values.token } : {}),
  ...(values['videosdk-key'] ? { videosdkKey: values['videosdk-key'] } : {}),
  ...(values['videosdk-secret'] ? { videosdkSecret: values['videosdk-secret'] } : {}),
});

const stop = (): void => {
  close().then(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
if (values['stdin-close-exits']) process.stdin.on('end', stop).on('close', stop).resume();

const line: Listening = listening;
process.stdout.write(`${JSON.stringify(line)}\n`);
