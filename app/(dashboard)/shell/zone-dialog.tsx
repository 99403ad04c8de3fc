'use client';

import { type KeyboardEvent, useId, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Check } from '@/components/ui/icons/list-icons';
import { formatOffset } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { findZones } from './find-zones';

interface Props {
  zone: string;
  viewer: string;
  onChoose: (zone: string) => void;
  onClose: () => void;
}

/** A searchable list of the world's zones; the viewer's own and UTC come first. */
export function ZoneDialog({ zone, viewer, onChoose, onClose }: Props) {
  const { t } = useWords();
  const listId = useId();
  const [search, setSearch] = useState('');
  const [marked, setMarked] = useState(0);
  const [now] = useState(Date.now);
  const zones = findZones(search, viewer);
  const active = Math.min(marked, zones.length - 1);

  function mark(index: number) {
    const next = Math.max(0, Math.min(index, zones.length - 1));
    setMarked(next);
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent) {
    const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      mark(active + step);
    }
    const chosen = zones[active];
    if (event.key === 'Enter' && chosen) {
      // The focus goes back to a button, which the same press would open again.
      event.preventDefault();
      onChoose(chosen);
    }
  }

  return (
    <Dialog
      title={t('zones.title')}
      onClose={onClose}
      className="m-auto w-[340px] rounded-xl p-3 md:mb-4 md:ms-4 max-md:w-[calc(100vw-32px)]"
    >
      <input
        role="combobox"
        aria-label={t('zones.search')}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={zones.length > 0 ? `${listId}-${active}` : undefined}
        placeholder={t('zones.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
        className="h-8 w-full rounded-lg border border-line bg-panel px-2.5 text-[13.5px] hover:border-field"
      />
      {zones.length === 0 && (
        <p role="status" className="px-2.5 py-6 text-center text-muted">
          {t('zones.none')}
        </p>
      )}
      <div id={listId} role="listbox" aria-label={t('zones.list')} className="mt-2 max-h-[min(320px,50vh)] overflow-y-auto text-[13px]">
        {zones.map((name, index) => (
          <div
            key={name}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={name === zone}
            onClick={() => onChoose(name)}
            onKeyDown={onKeyDown}
            onPointerMove={() => setMarked(index)}
            className={`flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2.5 ${index === active ? 'bg-line2' : ''}`}
          >
            <span className="truncate">{name.replaceAll('_', ' ')}</span>
            {name === viewer && <span className="text-muted">{t('zones.yours')}</span>}
            <span className="ms-auto whitespace-nowrap text-muted">{formatOffset(name, now)}</span>
            <Check className={`size-3.5 ${name === zone ? '' : 'invisible'}`} />
          </div>
        ))}
      </div>
    </Dialog>
  );
}
