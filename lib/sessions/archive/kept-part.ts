import type { ReportFilter, ReportParts } from '@/lib/domain/peer-report';
import type { OlderSeries, QualityStats } from '@/lib/domain/quality/quality-stream';

const olderNote = 'Kept by an earlier version of Rollcall, which did not keep what grades are told from.';

/**
 * A part as it was unpacked from the archive, in today's shape: versions before kept averaged series of the quality
 * instead of its streams.
 */
export function keptPart<F extends ReportFilter>(filter: F, content: unknown): ReportParts[F] {
  // What is in the archive was written by ourselves.
  if (filter !== 'quality_stats' || !isOlder(content)) return content as ReportParts[F];
  const stats: QualityStats = { streams: [], older: content.series, notes: [...content.notes, olderNote] };
  return stats as ReportParts[F];
}

function isOlder(content: unknown): content is { series: OlderSeries[]; notes: string[] } {
  return typeof content === 'object' && content !== null && 'series' in content;
}

/** Whether a kept part is worth another call, since an earlier version did not keep all of it. */
export function isKeptWhole<F extends ReportFilter>(part: ReportParts[F]): boolean {
  return !('older' in part);
}

/** Whether a part is a quality without any sample. */
export function isEmpty<F extends ReportFilter>(part: ReportParts[F]): boolean {
  return 'streams' in part && part.streams.length === 0;
}
