'use client';

import { useState } from 'react';
import { type PartData, ParticipantPart, type PartView } from '@/components/participant/participant-part';
import { shortId } from '@/components/participant/participant-words';
import type { AxisView } from '@/components/presence/timeline-axis';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import type { ConnectionItem } from '@/lib/domain/answers/participant-answer';
import type { PersonQuality } from '@/lib/domain/answers/quality-answer';
import { useWords } from '@/lib/messages/use-words';
import { QualityCharts } from './quality-charts';
import { qualityRows } from './quality-rows';
import { QualitySummary } from './quality-summary';
import { unitNotes } from './unit-notes';

interface Props {
  view: PartView<'quality_stats'>;
  quality: PersonQuality | null;
  connections: ConnectionItem[];
  axis: AxisView;
  cursor: number | null;
  onCursor: (at: number | null) => void;
  /** The page of somebody else in the session; `null` where nobody else is named. */
  personHref: ((id: string) => string) | null;
}

const most = 3;

/**
 * How well it worked: a grade in words, and small multiples on the presence bar's axis. With several connections all
 * are drawn, or one of them.
 */
export function ParticipantQuality({ view, quality, connections, axis, cursor, onCursor, personHref }: Props) {
  const words = useWords();
  const { t } = words;
  const [chosen, setChosen] = useState('all');
  const options = [
    { value: 'all', label: t('participant.allConnections') },
    ...connections.map(({ id }) => ({ value: id, label: shortId(id) })),
  ];
  const Choice = connections.length > most ? Select : Segmented;
  return (
    <ParticipantPart title={t('quality.title')} view={view} lines={40}>
      {(parts) => {
        const isChosen = (id: string) => chosen === 'all' || id === chosen;
        const wanted = parts.filter(({ connectionId }) => isChosen(connectionId));
        return (
          quality && (
            <>
              <QualitySummary quality={quality} rows={rowsOf(parts)} personHref={personHref} />
              {connections.length > 1 && (
                <Choice
                  label={t('participant.connection')}
                  options={options}
                  value={chosen}
                  onChange={setChosen}
                  className="print:hidden"
                />
              )}
              <QualityCharts
                quality={quality}
                parts={wanted}
                connections={connections.filter(({ id }) => isChosen(id))}
                axis={axis}
                cursor={cursor}
                onCursor={onCursor}
              />
              {[...unitNotes(wanted, words), ...new Set(wanted.flatMap(({ data }) => data.notes))].map((note) => (
                <p key={note} className="mt-1 text-[12px] text-muted">
                  {note}
                </p>
              ))}
            </>
          )
        );
      }}
    </ParticipantPart>
  );
}

function rowsOf(parts: PartData<'quality_stats'>[]) {
  return qualityRows(
    parts.map(({ connectionId, data }) => ({ id: connectionId, lines: data.lines })),
    [],
  );
}
