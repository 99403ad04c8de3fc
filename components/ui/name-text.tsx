import { clsx } from 'clsx';
import { erasedName } from '@/lib/messages/erased-name';
import { useWords } from '@/lib/messages/use-words';
import { stripBidi } from './strip-bidi';

interface Props {
  /** Text from outside, in any script, of any length; `null` is written as `missing`. */
  text: string | null;
  missing?: string;
  className?: string;
}

/**
 * A name or title from outside: its own direction, cut with dots where it is too long (the full text stays in the DOM).
 */
export function NameText({ text, missing, className }: Props) {
  const { t } = useWords();
  if (text === erasedName) return <span className={clsx('text-muted italic', className)}>{t('ui.erasedPerson')}</span>;
  if (text === null || text.trim() === '') return <span className={clsx('text-muted italic', className)}>{missing ?? t('ui.noName')}</span>;
  return (
    <bdi dir="auto" className={clsx('inline-block max-w-full truncate align-bottom normal-nums', className)}>
      {stripBidi(text)}
    </bdi>
  );
}
