import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { roomOf } from '@/lib/disk-room';
import { bad, type Finding, ok, warn } from './finding';

/** Linux names file systems by these numbers (`man 2 statfs`). */
const fileSystems: Readonly<Record<number, { name: string; kind: 'network' | 'memory' | 'layer' | 'unsure' }>> = {
  26985: { name: 'NFS', kind: 'network' },
  20859: { name: 'SMB', kind: 'network' },
  4266872130: { name: 'SMB', kind: 'network' },
  4283649346: { name: 'CIFS', kind: 'network' },
  16914839: { name: '9p', kind: 'network' },
  1397113167: { name: 'AFS', kind: 'network' },
  12805120: { name: 'Ceph', kind: 'network' },
  198183888: { name: 'Lustre', kind: 'network' },
  1702057286: { name: 'FUSE', kind: 'unsure' },
  16914836: { name: 'tmpfs', kind: 'memory' },
  2240043254: { name: 'ramfs', kind: 'memory' },
  2035054128: { name: 'overlayfs', kind: 'layer' },
};

/** What SQLite may meet on the file system of this type. */
export function checkFileSystem(type: number): Finding {
  const found = fileSystems[type];
  if (found === undefined) return ok('file system: a disk of this machine');
  const what = `file system: the data folder is on ${found.name}`;
  if (found.kind === 'network')
    return bad(what, 'SQLite loses data on network file systems: use a local disk, or Postgres (npm run move).');
  if (found.kind === 'memory') return bad(what, 'everything is gone with the next restart: use a disk.');
  if (found.kind === 'layer') return warn(what, 'if this is a container, everything goes with it: mount a volume.');
  return warn(what, 'if a network stands behind it, SQLite loses data: use a local disk, or Postgres.');
}

function checkRights(folder: string): Finding {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return bad(`data folder: ${folder} may not be written by this user`, 'give it to the user who runs the server.');
  }
  const mode = statSync(folder).mode & 0o777;
  if ((mode & 0o077) !== 0) return warn(`data folder: others may look into it (mode ${mode.toString(8)})`, `chmod 700 ${folder}`);
  return ok('data folder: it may be written, by its owner alone');
}

/** Whether enough of `total` bytes is `free` for the worker to go on. */
export function checkSpace(free: number, total: number): Finding {
  const share = Math.round((free / total) * 100);
  const what = `disk: ${(free / 1e9).toFixed(1)} GB free (${share} %)`;
  if (roomOf(free, total) >= 0) return ok(what);
  return bad(what, 'below 500 MB or 5 % no more sessions are kept: make room, or set RETENTION_DAYS.');
}

/** The rights, the file system and the free space of the data folder, as SQLite needs them. */
export function checkDataFolder(folder: string): Finding[] {
  if (!existsSync(folder)) return [bad(`data folder: ${folder} is not there`, 'the first start makes it; else set ROLLCALL_DATA.')];
  const { type, bavail, blocks, bsize } = statfsSync(folder);
  const fileSystem = process.platform === 'linux' ? [checkFileSystem(type)] : [];
  return [checkRights(folder), ...fileSystem, checkSpace(bavail * bsize, blocks * bsize)];
}
