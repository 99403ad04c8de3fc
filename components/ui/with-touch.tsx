import { type ComponentType, use } from 'react';

/** A part of a page whose script comes with the first touch. */
export interface TouchPart<Props> {
  /** `null` until it has come. */
  component: ComponentType<Props> | null;
  ask: () => Promise<ComponentType<Props>>;
}

const touches = ['pointerdown', 'pointermove', 'keydown', 'scroll'] as const;
/** Whatever the touch itself starts goes first. */
const idleMs = 200;

let touched = false;
const waiting: (() => Promise<void>)[] = [];

const fetchSoon = (fetchPart: () => Promise<void>) => void setTimeout(fetchPart, idleMs);

function onTouch() {
  touched = true;
  for (const name of touches) window.removeEventListener(name, onTouch, true);
  for (const fetchPart of waiting.splice(0)) fetchSoon(fetchPart);
}

function fetchOnTouch(fetchPart: () => Promise<void>): void {
  if (typeof window === 'undefined') return;
  if (touched) fetchSoon(fetchPart);
  else if (waiting.push(fetchPart) === 1) {
    for (const name of touches) window.addEventListener(name, onTouch, { capture: true, passive: true });
  }
}

/**
 * A part that is shown only after a touch, as what is inside a `PopoverButton`: its script comes once the page has been
 * touched for the first time, in whatever way, so that it is there when it is wanted. `otherwise` stands in its place
 * where the script does not come.
 */
export function withTouch<Props>(load: () => Promise<ComponentType<Props>>, otherwise: ComponentType): TouchPart<Props> {
  const absent: ComponentType<Props> = otherwise as ComponentType<Props>;
  let asked: Promise<ComponentType<Props>> | null = null;
  const part: TouchPart<Props> = {
    component: null,
    ask() {
      asked ??= load().then(
        (component) => {
          part.component = component;
          return component;
        },
        () => absent,
      );
      return asked;
    },
  };
  fetchOnTouch(async () => {
    // Asked for once more when it is shown.
    if ((await part.ask()) === absent) asked = null;
  });
  return part;
}

/** Shows such a part; suspends where it has not come yet. */
export function Touched<Props extends object>({ part, props }: { part: TouchPart<Props>; props: Props }) {
  // Not `lazy`: that waits even for what is there, and React takes its time before it shows what was waited for.
  const Component = part.component ?? use(part.ask());
  return <Component {...props} />;
}
