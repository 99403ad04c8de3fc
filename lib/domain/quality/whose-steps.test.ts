import { describe, expect, test } from 'vitest';
import { measurePerson } from './measure-person';
import { sentBadlyIn } from './sent-badly';
import { peerSender, producerSender } from './spoken-stream';
import { losing, seconds, start, statsOf, tens } from './testing/sample-stream';
import { otherSteps } from './whose-steps';

const bad = [0, 8, 8, 0, 8, 0];
const from = (peerId: string, percents: number[], more: object = {}) => losing(percents, { direction: 'received', peerId, ...more });
const teacher = sentBadlyIn(statsOf(losing(bad)), start);
const sentWell = sentBadlyIn(statsOf(losing(bad.map(() => 0))), start);

function receivedBadly(...streams: ReturnType<typeof losing>[]) {
  const presence = [{ start, end: seconds(60) }];
  const peers = new Set([peerSender('T'), peerSender('U')]);
  return measurePerson({ presence, connections: [{ connectionId: 'c', stats: statsOf(...streams) }], sessionStart: start, peers })
    .receivedBadly;
}

describe('otherSteps', () => {
  test('tells the steps in which what was received had been sent badly', () => {
    const received = receivedBadly(from('T', bad));
    expect(received).toEqual([1, 2, 4].map((step) => ({ step, senders: [peerSender('T')] })));
    expect(otherSteps(received, new Map([[peerSender('T'), teacher]]))).toMatchObject({
      claimed: [1, 2, 4],
      unread: [],
      claimedFrom: new Map([[peerSender('t'), [1, 2, 4]]]),
    });
  });

  test('does not tell it of steps in which the sender sent well', () => {
    const received = receivedBadly(
      from(
        'T',
        bad.map(() => 8),
      ),
    );
    expect(otherSteps(received, new Map([[peerSender('T'), teacher]])).claimed).toEqual([1, 2, 4]);
    expect(otherSteps(received, new Map([[peerSender('T'), sentWell]]))).toMatchObject({ claimed: [], unread: [] });
  });

  test('claims nothing where the sender’s own report is not kept', () => {
    expect(otherSteps(receivedBadly(from('T', bad)), new Map())).toMatchObject({
      claimed: [],
      unread: [1, 2, 4],
      unreadFrom: new Map([[peerSender('T'), [1, 2, 4]]]),
    });
  });

  test('wants all from whom it came badly, and asks nothing of those from whom it came well', () => {
    const both = receivedBadly(from('T', bad), from('U', bad));
    expect(both[0]?.senders).toEqual([peerSender('T'), peerSender('U')]);
    expect(otherSteps(both, new Map([[peerSender('T'), teacher]])).claimed).toEqual([]);
    const sent = new Map([
      [peerSender('T'), teacher],
      [peerSender('U'), sentWell],
    ]);
    expect(otherSteps(both, sent)).toMatchObject({ claimed: [], unread: [] });
    const well = receivedBadly(
      from('T', bad),
      from(
        'U',
        bad.map(() => 0),
      ),
    );
    expect(well[0]?.senders).toEqual([peerSender('T')]);
  });

  test('says nothing of steps whose worst line is sent', () => {
    expect(receivedBadly(from('T', bad), losing(bad))).toEqual([]);
    expect(receivedBadly(from('T', bad), losing(bad.map(() => 3)))).toHaveLength(3);
  });

  test('finds a sender by the stream where the peer is nobody of the session', () => {
    const received = receivedBadly(from('nobody', bad, { producerId: 'p1' }), from('T', bad, { producerId: 'p2' }));
    expect(received[0]?.senders).toEqual([producerSender('p1'), peerSender('T')]);
  });
});

describe('sentBadlyIn', () => {
  test('are the steps with a fair or poor line that is sent, whatever was received', () => {
    expect([...teacher]).toEqual([1, 2, 4]);
    expect([
      ...sentBadlyIn(
        statsOf(
          from(
            'U',
            tens(6).map(() => 9),
          ),
        ),
        start,
      ),
    ]).toEqual([]);
  });
});
