import { type ComponentProps, type ReactNode, useId } from 'react';
import { Input } from './input';

interface Props extends Omit<ComponentProps<'input'>, 'id'> {
  label: string;
  /** What to know before filling it in. */
  hint?: ReactNode;
}

/** A labelled text field over the whole width. */
export function Field({ label, hint, ...rest }: Props) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium text-[13px]">
        {label}
      </label>
      <Input id={id} aria-describedby={hint ? `${id}-hint` : undefined} className="h-9 w-full" {...rest} />
      {hint && (
        <p id={`${id}-hint`} className="text-[12.5px] text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
