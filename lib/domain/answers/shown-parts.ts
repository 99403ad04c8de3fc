import type { LastRead, ReportFilter, ReportParts, ReportResult } from '@/lib/domain/peer-report';
import type { ConnectionQuality } from './quality-answer';

/**
 * The parts of a peer report as they are answered: of the quality the lines on the session's steps, never the streams
 * with their ids.
 */
export type ShownParts = Omit<ReportParts, 'quality_stats'> & { quality_stats: ConnectionQuality };

/** One part as it is answered: the data, the last that was read, or in words why there is none. */
export type ShownResult<F extends ReportFilter = ReportFilter> =
  | { data: ShownParts[F] }
  | ({ data: ShownParts[F] } & LastRead)
  | Extract<ReportResult, { error: unknown }>;

/** All parts that were asked for of one connection. */
export type ShownReports = { [F in ReportFilter]?: ShownResult<F> };
