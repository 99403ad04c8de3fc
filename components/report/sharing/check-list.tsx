import { useId } from 'react';

interface Item {
  name: string;
  on: boolean;
  /** It makes no sense as things are. */
  off?: boolean;
  /** How many items above it it is a part of. */
  depth?: 0 | 1 | 2;
  set: (on: boolean) => void;
}

interface Props {
  legend: string;
  items: readonly Item[];
  /** What the items that are off need: told while there are any. */
  needs: string;
}

const indents = ['', 'ms-6', 'ms-12'] as const;

/** Several things that are shown or not, one line each; what is a part of another stands further in. */
export function CheckList({ legend, items, needs }: Props) {
  const needsId = useId();
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-medium text-[13px]">{legend}</legend>
      {items.map(({ name, on, off = false, depth = 0, set }) => (
        <label key={name} className={`flex min-h-6 items-center gap-2 text-[13.5px] ${indents[depth]} ${off ? 'text-muted' : ''}`}>
          <input
            type="checkbox"
            checked={on}
            disabled={off}
            aria-describedby={off ? needsId : undefined}
            onChange={(event) => set(event.target.checked)}
            className="size-4 shrink-0 accent-ink"
          />
          {name}
        </label>
      ))}
      {items.some(({ off }) => off) && (
        <p id={needsId} className="text-[12.5px] text-muted">
          {needs}
        </p>
      )}
    </fieldset>
  );
}
