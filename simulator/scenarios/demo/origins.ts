import { CULTURES, type Culture } from '@/simulator/people/cultures';
import { PLACES, type Place } from '@/simulator/people/places';

/**
 * Where the people of a group come from; who is named more often is more frequent. `places`, where all live in one
 * region.
 */
export type Origins = { cultures: readonly Culture[]; places?: readonly Place[] };

const { german, turkish, slavic, arab, vietnamese, english, french, spanish, portuguese, nordic } = CULTURES;
const { indian, chinese, japanese, korean, nigerian, eastAfrican } = CULTURES;

const often = (culture: Culture, times: number): Culture[] => Array.from({ length: times }, () => culture);

const AROUND_BERLIN = [PLACES.berlin, PLACES.berlin, PLACES.berlin, PLACES.potsdam];

export const BERLIN: Origins = {
  cultures: [...often(german, 8), ...often(turkish, 2), ...often(arab, 2), slavic, vietnamese],
  places: AROUND_BERLIN,
};
export const BERLIN_STAFF: Origins = { cultures: [...often(german, 3), english, turkish], places: AROUND_BERLIN };
/** A firm whose people work from home in many countries. */
export const REMOTE_STAFF: Origins = {
  cultures: [
    ...often(english, 2),
    ...often(indian, 2),
    german,
    slavic,
    spanish,
    french,
    korean,
    nordic,
    portuguese,
    turkish,
    chinese,
    nigerian,
  ],
};
/** Who learns over the net: from everywhere, but few from where the school is. */
export const LEARNERS: Origins = {
  cultures: [indian, spanish, portuguese, nigerian, japanese, korean, french, nordic, eastAfrican, chinese, arab, turkish, slavic],
};
export const EVERYWHERE: Origins = { cultures: Object.values(CULTURES) };
