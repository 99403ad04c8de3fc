/** A value of type `T` that was written as JSON already, so that what many readers are told alike is written once. */
export class JsonText<T> {
  readonly text: string;
  /** Never there: it keeps a text of one type from being taken for that of another. */
  declare readonly of?: T;

  constructor(text: string) {
    this.text = text;
  }
}
