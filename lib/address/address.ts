import type { Parameter } from './parameter';

/** The parameters of a page's address, by their names. */
export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

type ValueOf<Given> = Given extends Parameter<infer Value, infer Absent> ? Value | Absent : never;
export type Values<Given extends Parameters> = { [Name in keyof Given]: ValueOf<Given[Name]> };
/** What becomes other; `null` takes a parameter out of the address. */
export type Change<Given extends Parameters> = { [Name in keyof Given]?: ValueOf<Given[Name]> | null };

/** What Next gives a page of its address. */
export type PageSearch = Readonly<Record<string, string | string[] | undefined>>;

function readOne({ read, absent }: Parameter<unknown>, text: string | null): unknown {
  return (text === null ? null : read(text)) ?? absent;
}

/** What an address asks for, on the server; of a parameter that stands there twice, the first counts. */
export function readAddress<Given extends Parameters>(parameters: Given, search: PageSearch): Values<Given> {
  const entries = Object.entries(parameters).map(([name, parameter]) => [name, readOne(parameter, [search[name]].flat()[0] ?? null)]);
  return Object.fromEntries(entries) as Values<Given>;
}

/**
 * Reads the searches of an address, one after another, each as it stands after the `?`. What has not changed is the same
 * object as before.
 */
export function addressReader<Given extends Parameters>(parameters: Given): (search: string) => Values<Given> {
  const all = Object.entries(parameters);
  let texts: (string | null)[] = [];
  let values: Record<string, unknown> | null = null;
  return (search) => {
    const query = new URLSearchParams(search);
    const now = all.map(([name]) => query.get(name));
    const before = values;
    if (before === null || now.some((text, index) => text !== texts[index]))
      values = Object.fromEntries(
        all.map(([name, parameter], index) => [
          name,
          before !== null && now[index] === texts[index] ? before[name] : readOne(parameter, now[index] ?? null),
        ]),
      );
    texts = now;
    return values as Values<Given>;
  };
}

/** The search with a change in it; what other parameters it has stay. */
export function changedSearch<Given extends Parameters>(parameters: Given, search: string, change: Change<Given>): URLSearchParams {
  const query = new URLSearchParams(search);
  for (const [name, { write, absent }] of Object.entries(parameters)) {
    const value = change[name];
    if (value === undefined) continue;
    const text = value === null ? null : write(value);
    if (text === null || (absent !== null && text === write(absent))) query.delete(name);
    else query.set(name, text);
  }
  return query;
}
