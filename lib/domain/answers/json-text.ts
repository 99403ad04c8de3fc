/** A value of type `T` that was written as JSON already, so that what many readers are told alike is written once. */
export class JsonText<T> {
  readonly text: string;
  /** Never there: it keeps a text of one type from being taken for that of another. */
  declare readonly of?: T;

  constructor(text: string) {
    this.text = text;
  }
}

/** An object of type `T` of which some members are written already. */
export type PartlyWritten<T> = { [K in keyof T]: T[K] | JsonText<NonNullable<T[K]>> };

/** Writes an object, with the members that are written already as they are. */
export function writeJson<T extends object>(members: PartlyWritten<T>): JsonText<T> {
  const written = Object.entries(members).flatMap(([name, value]) => {
    const text = value instanceof JsonText ? value.text : JSON.stringify(value);
    return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
  });
  return new JsonText(`{${written.join(',')}}`);
}
