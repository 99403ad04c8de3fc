import { forgetFrozenRecord } from './frozen-record';
import { forgetPseudonyms } from './pseudonyms';
import { forgetPublicIds } from './public-ids';
import { forgetShownCount } from './shown-count';

/** Drops what this process has in memory of a link: its copy, and its people as it shows them, with ids and numbers. */
export function forgetKept(reportId: string): void {
  forgetFrozenRecord(reportId);
  forgetShownCount(reportId);
  forgetPublicIds(reportId);
  forgetPseudonyms(reportId);
}
