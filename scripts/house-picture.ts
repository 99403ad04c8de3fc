import { rooms } from './rooms';

/** Groups of rooms that the picture draws as one box, from the browser down. */
const floors: Readonly<Record<string, readonly string[]>> = {
  'Pages and route handlers': ['dashboard', 'report-page', 'start-pages', 'api'],
  Components: [
    'report',
    'people',
    'participant',
    'head-count',
    'timeline',
    'session',
    'presence',
    'table',
    'states',
    'charts',
    'ui',
    'queries',
  ],
  'What runs on the server': ['worker', 'operator', 'status', 'endpoints', 'access', 'http', 'server', 'exports', 'accounts', 'reports'],
  Sessions: ['sessions', 'cache', 'archive', 'counting', 'reading'],
  'Providers and database': ['registry', 'realtimekit', 'videosdk', 'providers', 'db', 'server-wide'],
  'For everybody': ['messages', 'plain', 'domain'],
};

/** What a room uses that none of the rooms it uses brings already: drawn as an arrow each. */
function nearest(name: string): string[] {
  const own = rooms[name]?.uses ?? [];
  const reached = (from: string): Set<string> => new Set((rooms[from]?.uses ?? []).flatMap((next) => [next, ...reached(next)]));
  return own.filter((target) => !own.some((other) => other !== target && reached(other).has(target)));
}

const box = (name: string) => name.replaceAll('-', '_');

/** The rooms and who uses whom, as a Mermaid flowchart; a test holds `docs/architecture.md` against it. */
export function housePicture(): string {
  const drawn = Object.entries(floors).flatMap(([floor, names], index) => [
    `  subgraph floor${index}["${floor}"]`,
    ...names.map((name) => `    ${box(name)}["${name}"]`),
    '  end',
  ]);
  const arrows = Object.keys(rooms).flatMap((name) => nearest(name).map((target) => `  ${box(name)} --> ${box(target)}`));
  return ['flowchart TD', ...drawn, ...arrows].join('\n');
}

/** Every room with its folder and what it is for, as rows of a Markdown table. */
export function houseTable(): string {
  const rows = Object.entries(rooms).map(
    ([name, { files, what }]) => `| ${name} | ${files.map((file) => `\`${file}\``).join(', ')} | ${what} |`,
  );
  return ['| room | files | what it is for |', '|---|---|---|', ...rows].join('\n');
}

/** The rooms that no floor of the picture has; empty unless one was forgotten. */
export function roomsWithoutFloor(): string[] {
  const placed = new Set(Object.values(floors).flat());
  return Object.keys(rooms).filter((name) => !placed.has(name));
}
