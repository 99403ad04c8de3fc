import { clsx } from 'clsx';
import type { ComponentProps, MouseEvent } from 'react';
import { buttonClass } from './button-class';

interface Props extends ComponentProps<'button'> {
  variant?: 'plain' | 'primary' | 'quiet';
  size?: 'normal' | 'small' | 'icon';
  /**
   * It takes no press now, because what it does is under way or there is nothing to do, and keeps the focus, which a
   * disabled button would lose.
   */
  off?: boolean;
}

const refuse = (event: MouseEvent) => event.preventDefault();

/** A button; `icon` is square and needs an `aria-label`. */
export function Button({ variant = 'plain', size = 'normal', off = false, className, type = 'button', onClick, ...rest }: Props) {
  return (
    <button
      type={type}
      className={clsx(buttonClass(variant, size), className)}
      {...rest}
      {...(off ? { 'aria-disabled': true, onClick: refuse } : { onClick })}
    />
  );
}
