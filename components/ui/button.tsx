import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { buttonClass } from './button-class';

interface Props extends ComponentProps<'button'> {
  variant?: 'plain' | 'primary' | 'quiet';
  size?: 'normal' | 'small' | 'icon';
}

/** A button; `icon` is square and needs an `aria-label`. */
export function Button({ variant = 'plain', size = 'normal', className, type = 'button', ...rest }: Props) {
  return <button type={type} className={clsx(buttonClass(variant, size), className)} {...rest} />;
}
