import type { ReactNode } from 'react';
import { PopoverButton } from '@/components/ui/popover-button';
import { useWords } from '@/lib/messages/use-words';
import styles from './figure.module.css';
import { maxOnLine } from './figure-words';

interface Props {
  name: string;
  value: string;
  /** One line below. */
  note: string;
  /** How it was counted: the rule in words, with the numbers. */
  rule: ReactNode;
  /** Not the last word: rows are missing still, or the session goes on. */
  muted?: boolean;
}

/** One figure that can say how it was counted. */
export function Figure({ name, value, note, rule, muted = false }: Props) {
  const { t } = useWords();
  return (
    <div className={styles.figure}>
      <dt className="text-[12px] text-muted print:text-[10.5px]">{name}</dt>
      <dd>
        {/* A character is less than half an em wide: the longest value of all figures stays on its line in a narrow column, and all are as large as it. */}
        <div
          className={`mt-0.5 flex min-h-[30px] items-end font-semibold print:mt-0 print:min-h-0 print:text-[16px]! leading-tight tracking-[-0.02em] ${muted ? 'text-muted' : ''}`}
          style={{ fontSize: 'min(23px, (33.3cqi - var(--beside, 0px)) * 2 / var(--longest, 8))' }}
        >
          <PopoverButton
            label={
              <>
                <span aria-hidden data-value>
                  {value}
                </span>
                <span className="sr-only">{t('session.howCountedValue', { name, value })}</span>
              </>
            }
            className={`min-h-6 ${value.length > maxOnLine ? '' : 'whitespace-nowrap'} border-field border-b border-dotted text-start leading-[1.2] hover:border-ink`}
          >
            <div className="max-w-[300px] font-normal text-ink tracking-normal">
              <p className="mb-1 font-semibold">{t('session.howCounted', { name })}</p>
              <div className="space-y-1.5 text-muted">{rule}</div>
            </div>
          </PopoverButton>
          <span className="hidden print:inline">{value}</span>
        </div>
        <div className="mt-0.5 text-[12.5px] text-muted print:mt-0 print:text-[10.5px]">{note}</div>
      </dd>
    </div>
  );
}
