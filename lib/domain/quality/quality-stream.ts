export type QualityMedia = 'audio' | 'video' | 'screenshare_audio' | 'screenshare_video';
export type QualityDirection = 'sent' | 'received';
export type QualityMetric = 'loss' | 'rtt' | 'jitter' | 'mos' | 'fps' | 'bitrate' | 'lost';

/**
 * What a stream can be told of at a time. `packets`, `lost` and `bytes` are running totals. `rtt` and `jitter` are in
 * the report's own unit, `mos` goes from 1 to 5, `fps` is frames per second, `bitrate` bit/s, `lostAsSent` a loss whose
 * unit the vendor does not tell.
 */
type QualityColumn = 'packets' | 'lost' | 'bytes' | 'rtt' | 'jitter' | 'mos' | 'fps' | 'bitrate' | 'lostAsSent';

/**
 * One stream of a connection, as the vendor reported it: nothing is averaged yet, so that the rules may change later.
 */
export interface QualityStream {
  media: QualityMedia;
  direction: QualityDirection;
  /** Received: the connection that it came from. An id of the vendor's; never sent to a browser. */
  peerId: string | null;
  producerId: string | null;
  /** ms since the epoch, ascending, no time twice. */
  at: number[];
  /** One value a time, `null` where nothing was said; a column nobody spoke of is absent. */
  columns: { [C in QualityColumn]?: (number | null)[] };
  /** Where the vendor itself tells that nothing flowed, one entry a time. */
  quiet?: boolean[];
}

/** A line as it was kept before streams were: already averaged over all of them, so no grade can be told from it. */
export interface OlderSeries {
  media: QualityMedia;
  direction: QualityDirection;
  metric: QualityMetric;
  at: number[];
  values: (number | null)[];
}

/** The quality part of one connection's peer report, as it is kept. */
export interface QualityStats {
  streams: QualityStream[];
  /** Only of a report that was kept by an earlier version. */
  older?: OlderSeries[];
  /** What a reader has to know of the vendor's figures, each a sentence or two. */
  notes: string[];
}
