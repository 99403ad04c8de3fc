import { Field } from './field';

const shortest = 12;

/** Where somebody chooses a password; the server checks the same length. */
export function NewPasswordField({ label }: { label: string }) {
  return (
    <Field
      label={label}
      name="password"
      type="password"
      autoComplete="new-password"
      minLength={shortest}
      maxLength={256}
      required
      hint={`At least ${shortest} characters.`}
    />
  );
}
