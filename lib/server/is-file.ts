import { hasSteps, isBent, pathOfTarget } from './path-shape';

/** Whether an address is of a file that the build made: Next sends those by itself. */
export function isFile(target: string): boolean {
  const path = pathOfTarget(target);
  if (path === '/icon.svg' || path === '/favicon.ico') return true;
  return path.startsWith('/_next/static/') && !isBent(path) && !hasSteps(path);
}
