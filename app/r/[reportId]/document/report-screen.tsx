'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { useChosenZone } from '@/app/use-zone';
import { useParticipantAddress } from '@/components/participant/use-participant-address';
import { ReportView } from '@/components/report/report-view';
import { useSessionAddress } from '@/components/session/use-session-address';
import { NotLoaded } from '@/components/states/not-loaded';
import { latePart } from '@/components/ui/late-part';
import { text } from '@/lib/address/parameter';
import { useAddress } from '@/lib/address/use-address';
import { reportPlace } from '@/lib/queries/session-place';
import { keepUnlock, readKey, readOpening } from './report-opening';
import { useKeyInLinks } from './use-key-in-links';
import { useKeyInRouter } from './use-key-in-router';
import { usePrintWithoutKey } from './use-print-without-key';

/** Loaded for links that ask for a password. */
const PasswordForm = latePart(() => import('./password-form').then((file) => file.PasswordForm), NotLoaded);

const personParameters = { person: text };

interface Props {
  reportId: string;
  /** The word by which this opening is known. */
  visit: string;
}

/** A report as its address asks for it. Its key is read when it is sent, so that nothing on the page depends on it. */
export function ReportScreen({ reportId, visit }: Props) {
  const client = useQueryClient();
  const address = useSessionAddress();
  const participant = useParticipantAddress();
  const [{ person }, set] = useAddress(personParameters);
  const [chosen, setZone] = useChosenZone();
  const search = useSearchParams().toString();
  const place = useMemo(() => reportPlace(reportId, () => readOpening(reportId, visit)), [reportId, visit]);
  useKeyInLinks();
  useKeyInRouter(reportId, visit);
  usePrintWithoutKey();

  const hrefOf = useCallback(
    (id: string) => {
      const query = new URLSearchParams(search);
      query.set('person', id);
      return `?${query}`;
    },
    [search],
  );
  const onPerson = useCallback((id: string | null) => set({ person: id }), [set]);

  function onUnlock(unlock: string) {
    keepUnlock(reportId, unlock);
    void client.resetQueries({ queryKey: ['shared-report', ...place.key] });
  }

  return (
    <ReportView
      place={place}
      address={address}
      participant={participant}
      person={person}
      onPerson={onPerson}
      hrefOf={hrefOf}
      zones={{ chosen, onChoose: setZone }}
      locked={<PasswordForm reportId={reportId} readKey={readKey} onUnlock={onUnlock} />}
    />
  );
}
