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
export function* eachInSteps<Item>(items: Iterable<Item>, act: (item: Item) => void): Steps<void> {
  let left = perStep;
  for (const item of items) {
    act(item);
    left -= 1;
    if (left > 0) continue;
    yield;
    left = perStep;
  }
}

/** What is made of each of some items, with pauses. */
export function* mapInSteps<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Steps<Made[]> {
  const made: Made[] = [];
  yield* eachInSteps(items, (item) => made.push(make(item)));
  return made;
}

/** Lists of `size` items each, what is made of them, each made when it is taken. */
export function* piecesOf<Item, Made>(items: readonly Item[], size: number, make: (item: Item) => Made): Generator<Made[]> {
  for (let first = 0; first < items.length; first += size) yield items.slice(first, first + size).map(make);
}
