'use client';

import { useState } from 'react';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import type { ConnectionItem } from '@/lib/domain/answers/participant-answer';
import type { TimeAxis } from './participant-axis';
import { ParticipantPart, type PartView } from './participant-part';
import { QualityLegend } from './participant-quality-legend';
import { ParticipantQualityRows } from './participant-quality-rows';
import { shortId } from './participant-words';

interface Props {
  view: PartView<'quality_stats'>;
  connections: ConnectionItem[];
  axis: TimeAxis;
  cursor: number | null;
  onCursor: (at: number | null) => void;
}

const most = 3;

/** How well it worked: small multiples on the presence bar's axis. With several connections all are drawn, or one of them. */
export function ParticipantQuality({ view, connections, axis, cursor, onCursor }: Props) {
  const [chosen, setChosen] = useState('all');
  const options = [{ value: 'all', label: 'All connections' }, ...connections.map(({ id }) => ({ value: id, label: shortId(id) }))];
  const Choice = connections.length > most ? Select : Segmented;
  return (
    <ParticipantPart title="Quality" aside="graded by share of time: a word counts from 5 % on" view={view} lines={40}>
      {(parts) => {
        const wanted = parts.filter(({ connectionId }) => chosen === 'all' || connectionId === chosen);
        const notes = [...new Set(wanted.flatMap(({ data }) => data.notes))];
        return (
          <>
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              {connections.length > 1 && (
                <Choice label="Connection" options={options} value={chosen} onChange={setChosen} className="print:hidden" />
              )}
              <QualityLegend />
            </div>
            <ParticipantQualityRows
              parts={wanted}
              connections={connections.filter(({ id }) => chosen === 'all' || id === chosen)}
              axis={axis}
              cursor={cursor}
              onCursor={onCursor}
            />
            {notes.map((note) => (
              <p key={note} className="mt-1 text-[12px] text-muted">
                {note}
              </p>
            ))}
          </>
        );
      }}
    </ParticipantPart>
  );
}
