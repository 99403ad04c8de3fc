// What a container or a service runs: the build that stands beside it, on all addresses. Next would take the address
// from `HOSTNAME`, which in a container is its name.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { everywhere } from '@/scripts/everywhere';
import { root } from '@/scripts/run-command';
import { serverThreads } from '@/scripts/server-threads';

const envFile = path.join(root, '.env');
if (existsSync(envFile)) process.loadEnvFile(envFile);
process.env.HOSTNAME = everywhere();
process.env.UV_THREADPOOL_SIZE ??= serverThreads;
process.env.NEXT_TELEMETRY_DISABLED = '1';
process.env.ROLLCALL_DATA = path.resolve(root, process.env.ROLLCALL_DATA || 'data');
await import(pathToFileURL(path.join(root, 'server.js')).href);
