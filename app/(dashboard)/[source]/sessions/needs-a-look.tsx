import { NotLoaded } from '@/components/states/not-loaded';
import { Touched, withTouch } from '@/components/ui/with-touch';
import type { NeedsALook } from '@/lib/domain/answers/trends-answer';

const lookReasons = withTouch<{ needs: NeedsALook }>(() => import('./look-reasons').then((file) => file.LookReasons), NotLoaded);

/** As `LookReasons`, whose script comes with the first touch. */
export function NeedsALookParts(props: { needs: NeedsALook }) {
  return <Touched part={lookReasons} props={props} />;
}
