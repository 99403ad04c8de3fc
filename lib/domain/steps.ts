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

/** Items that are sorted in one go, and put together between two pauses. */
const perRun = 1_000;

function* merged<Item>(some: readonly Item[], others: readonly Item[], compare: (one: Item, other: Item) => number): Steps<Item[]> {
  const all: Item[] = [];
  const rest = others.values();
  let other = rest.next();
  for (const item of some) {
    for (; !other.done && compare(other.value, item) < 0; other = rest.next()) all.push(other.value);
    all.push(item);
    if (all.length % perRun === 0) yield;
  }
  for (; !other.done; other = rest.next()) all.push(other.value);
  return all;
}

/** Some items in order, with pauses; those that compare alike stay as they were. */
export function* sortInSteps<Item>(items: readonly Item[], compare: (one: Item, other: Item) => number): Steps<Item[]> {
  let runs = [...piecesOf(items, perRun, (item) => item)];
  for (const run of runs) {
    run.sort(compare);
    yield;
  }
  while (runs.length > 1) {
    const longer: Item[][] = [];
    for (let first = 0; first < runs.length; first += 2) longer.push(yield* merged(runs[first] ?? [], runs[first + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}
