import { uuidOf } from '@/simulator/ids';
import type { OddRow, OddSession } from './odd-row';

const SHARED = [uuidOf('odd event', 'shared', 1), uuidOf('odd event', 'shared', 2)];

/** Times and events that contradict themselves, each other, or the session. The display name says which. */
export function oddTimes({ at, event, row }: OddSession): OddRow[] {
  const joining = (minutes: number, id?: string) => event('PEER_JOINING', minutes, id);
  const leaving = (minutes: number, id?: string) => event('PEER_LEAVING', minutes, id);
  return [
    row('repeated-row-newer-copy-at-the-end'),
    row('repeated-row-same-copy-at-the-end'),
    row('stray-quote-in-joined-at', { joined_at: `${at(2)}"` }),
    row('missing-left-at', { left_at: undefined, peer_events: [joining(2.2)] }),
    row('null-left-at', { left_at: null, peer_events: [joining(2.2)] }),
    row('empty-left-at', { left_at: '', peer_events: undefined }),
    row('null-string-left-at', { left_at: 'null', peer_events: [] }),
    row('event-ids-shared-one', { peer_events: [joining(2.2, SHARED[0]), leaving(34.9, SHARED[1])] }),
    row('event-ids-shared-two', { peer_events: [joining(3.2, SHARED[0]), leaving(33.9, SHARED[1])] }),
    row('joining-without-leaving', { peer_events: [joining(2.2), leaving(10), joining(12)] }),
    row('leaving-without-joining', { peer_events: [leaving(34.9)] }),
    row('leaving-without-joining-no-joined-at', { joined_at: undefined, peer_events: [leaving(20)] }),
    row('second-joining', { peer_events: [joining(2.2), joining(14), leaving(34.9)] }),
    row('second-leaving', { peer_events: [joining(2.2), leaving(20), leaving(34.9)] }),
    row('leaving-before-joined-at', { peer_events: [leaving(1), joining(2.2), leaving(34.9)] }),
    row('events-out-of-order', { peer_events: [leaving(34.9), joining(20), joining(2.2), leaving(15)] }),
    row('events-at-the-same-instant', { peer_events: [joining(2.2), leaving(15), joining(15), leaving(34.9)] }),
    row('unknown-event-names', { peer_events: [event('PEER_TELEPORTED', 2.1), joining(2.2), event('', 8), leaving(34.9)] }),
    row('peer-created', { peer_events: [event('PEER_CREATED', 2), joining(2.2), leaving(34.9)] }),
    row('events-outside-the-fields', { joined_at: at(6), left_at: at(20), peer_events: [joining(4), leaving(25)] }),
    row('fields-far-outside-the-events', { joined_at: at(1), left_at: at(38), peer_events: [joining(9), leaving(21)] }),
    row('left-after-the-end', { left_at: at(47), duration: 45, peer_events: [joining(2.2), leaving(46)] }),
    row('joined-before-the-start', { joined_at: at(-9), duration: 44, peer_events: [joining(-8), leaving(34.9)] }),
    row('left-before-joined', { joined_at: at(30), left_at: at(12), duration: -18, peer_events: [] }),
    row('unreadable-dates', {
      joined_at: 'yesterday',
      left_at: '2026-02-31T99:00:00Z',
      peer_events: [{ ...joining(2), created_at: 'NaN' }],
    }),
    row('times-without-zone', { joined_at: at(2).slice(0, -1), left_at: at(35).slice(0, -1), peer_events: undefined }),
    row('no-times-at-all', { joined_at: undefined, left_at: undefined, duration: undefined, peer_events: [] }),
    row('peer-id-of-another', { peer_events: [{ ...joining(2.2), peer_id: uuidOf('odd peer', 'nobody') }, leaving(34.9)] }),
  ];
}
