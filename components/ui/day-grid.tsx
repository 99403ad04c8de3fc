'use client';

import { clsx } from 'clsx';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { ChevronLeft, ChevronRight } from '@/components/ui/icons/list-icons';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';
import { Button } from './button';
import { type DayBounds, shiftDay, shiftMonth, today, weekdayOf, weeksOf, withinBounds } from './day';
import { dayNames } from './day-names';

interface Props extends DayBounds {
  /** `YYYY-MM-DD`: the day that is chosen, or else the one to begin at. */
  value: string;
  chosen: boolean;
  onPick: (day: string) => void;
}

/** Where a key leads from a day; `null` for other keys. The days of a week stand in the direction that is read. */
function dayAfterKey(key: string, day: string, direction: Words['direction']): string | null {
  if (key === 'ArrowLeft') return shiftDay(day, direction === 'rtl' ? 1 : -1);
  if (key === 'ArrowRight') return shiftDay(day, direction === 'rtl' ? -1 : 1);
  if (key === 'ArrowUp') return shiftDay(day, -7);
  if (key === 'ArrowDown') return shiftDay(day, 7);
  if (key === 'Home') return shiftDay(day, -weekdayOf(day));
  if (key === 'End') return shiftDay(day, 6 - weekdayOf(day));
  if (key === 'PageUp') return shiftMonth(day, -1);
  return key === 'PageDown' ? shiftMonth(day, 1) : null;
}

/**
 * A month to choose a day from, the same in every browser; one tab stop, and arrows, Home, End, Page Up and Page Down
 * inside it.
 */
export function DayGrid({ value, chosen, min = '1970-01-01', max = '9999-12-31', onPick }: Props) {
  const { t, language, direction } = useWords();
  const { weekdays, month } = dayNames(language);
  const [day, setDay] = useState(value);
  const now = today();
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  const titleId = useId();
  const go = (to: string) => setDay(withinBounds(to, { min, max }));

  // The panel around it is shown and hidden by the browser; each time it begins at what is chosen.
  useEffect(() => {
    const panel = grid.current?.closest('[popover]');
    const begin = () => {
      if (!panel?.matches(':popover-open')) return;
      moved.current = true;
      setDay(value);
      focusDay(grid.current, value);
    };
    // Its script may have come after it was shown.
    begin();
    panel?.addEventListener('toggle', begin);
    return () => panel?.removeEventListener('toggle', begin);
  }, [value]);
  useEffect(() => {
    if (moved.current) focusDay(grid.current, day);
    moved.current = false;
  }, [day]);

  function onKeyDown(event: KeyboardEvent) {
    const to = dayAfterKey(event.key, day, direction);
    if (to === null) return;
    event.preventDefault();
    moved.current = true;
    go(to);
  }

  return (
    <div className="w-[252px]">
      <div className="flex items-center justify-between pb-1.5">
        <Button variant="quiet" size="icon" aria-label={t('dates.monthBefore')} onClick={() => go(shiftMonth(day, -1))}>
          <ChevronLeft className="size-4 rtl:-scale-x-100" />
        </Button>
        <span id={titleId} aria-live="polite" className="font-medium">
          {month(day)}
        </span>
        <Button variant="quiet" size="icon" aria-label={t('dates.monthAfter')} onClick={() => go(shiftMonth(day, 1))}>
          <ChevronRight className="size-4 rtl:-scale-x-100" />
        </Button>
      </div>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows move through it, as through other date pickers.
        role="grid"
        aria-labelledby={titleId}
        onKeyDown={onKeyDown}
        className="w-full table-fixed border-collapse text-center"
      >
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th key={name} scope="col" abbr={name} className="h-7 font-normal text-[12px] text-muted">
                {name.slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(day).map((week, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a month's weeks are known by their place.
            <tr key={index}>
              {week.map((one, at) => (
                <td key={weekdays[at]} className="p-0">
                  {one !== null && (
                    <DayButton
                      day={one}
                      isToday={one === now}
                      isChosen={chosen && one === value}
                      isStop={one === day}
                      isOff={one < min || one > max}
                      onPick={onPick}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function focusDay(grid: HTMLElement | null, day: string): void {
  grid?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
}

interface DayButtonProps {
  day: string;
  isToday: boolean;
  isChosen: boolean;
  isStop: boolean;
  isOff: boolean;
  onPick: (day: string) => void;
}

function DayButton({ day, isToday, isChosen, isStop, isOff, onPick }: DayButtonProps) {
  const { t, date } = useWords();
  const name = date(day, 'UTC', { long: true });
  return (
    <button
      type="button"
      data-day={day}
      tabIndex={isStop ? 0 : -1}
      aria-label={isToday ? t('dates.today', { day: name }) : name}
      aria-current={isToday ? 'date' : undefined}
      aria-pressed={isChosen}
      disabled={isOff}
      onClick={(event) => {
        event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
        onPick(day);
      }}
      className={clsx(
        'size-8 rounded-md tabular-nums disabled:text-faint',
        isChosen ? 'bg-ink font-medium text-paper' : 'enabled:hover:bg-line2',
        isToday && 'font-semibold underline decoration-2 decoration-accent underline-offset-4',
      )}
    >
      {Number(day.slice(8))}
    </button>
  );
}
