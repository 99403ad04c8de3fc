interface App {
  id: string;
  name: string | null;
}

/** `realtimekit` when there is one app, else with the first 8 characters of its id; apps that share those carry their whole id. */
export function nameSource({ id, name }: App, apps: readonly Pick<App, 'id'>[]): { appId: string; sourceId: string; name: string } {
  if (apps.length === 1) return { appId: id, sourceId: 'realtimekit', name: name ?? 'RealtimeKit' };
  const short = id.slice(0, 8);
  const twin = apps.some((other) => other.id !== id && other.id.startsWith(short));
  return { appId: id, sourceId: `realtimekit-${twin ? id : short}`, name: name ?? `RealtimeKit ${short}` };
}
