/** Work that pauses now and then, for whoever runs it to give others their turn; it ends with what came of it. */
export type Steps<T> = Generator<void, T, void>;

/** Items between two pauses. */
const perStep = 250;

/** Does all of the work in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does something with each of some items, with pauses. */
export function* eachInSteps<Item>(items: readonly Item[], act: (item: Item) => void): Steps<void> {
  for (let first = 0; first < items.length; first += perStep) {
    if (first > 0) yield;
    for (const item of items.slice(first, first + perStep)) act(item);
  }
}

/** What is made of each of some items, with pauses. */
export function* mapInSteps<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Steps<Made[]> {
  const made: Made[] = [];
  for (const piece of piecesOf(items, perStep, make)) {
    if (made.length > 0) yield;
    made.push(...piece);
  }
  return made;
}

/** Lists of `size` items each, what is made of them, each made when it is taken. */
export function* piecesOf<Item, Made>(items: readonly Item[], size: number, make: (item: Item) => Made): Generator<Made[]> {
  for (let first = 0; first < items.length; first += size) yield items.slice(first, first + size).map(make);
}
