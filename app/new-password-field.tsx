import { Field } from '@/components/ui/field';
import { useWords } from '@/lib/messages/use-words';
import { passwordLength } from '@/lib/password-length';

interface Props {
  label: string;
  name?: string;
  /** What else is good to know, in a sentence. */
  hint?: string;
}

/** Where somebody chooses a password. */
export function NewPasswordField({ label, name = 'password', hint = '' }: Props) {
  const { t } = useWords();
  return (
    <Field
      label={label}
      name={name}
      type="password"
      autoComplete="new-password"
      minLength={passwordLength.least}
      maxLength={passwordLength.most}
      required
      hint={`${t('password.hint', { length: passwordLength.least })} ${hint}`.trimEnd()}
    />
  );
}
