interface Item {
  name: string;
  on: boolean;
  /** It makes no sense as things are. */
  off?: boolean;
  set: (on: boolean) => void;
}

interface Props {
  legend: string;
  items: readonly Item[];
}

/** Several things that are shown or not, one line each. */
export function CheckList({ legend, items }: Props) {
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-medium text-[13px]">{legend}</legend>
      {items.map(({ name, on, off = false, set }) => (
        <label key={name} className={`flex min-h-6 items-center gap-2 text-[13.5px] ${off ? 'text-muted' : ''}`}>
          <input
            type="checkbox"
            checked={on}
            disabled={off}
            onChange={(event) => set(event.target.checked)}
            className="size-4 accent-ink"
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
