import { buttonClass } from '@/components/ui/button-class';
import { paths } from '@/lib/paths';
import { BarePage } from './bare-page';

export default function NotFound() {
  return (
    <BarePage>
      <h1>There is no such page</h1>
      <p className="mt-2 mb-5 text-muted">The address may be mistyped, or the page has moved.</p>
      {/* A full load: the client's link would be in the first load of every page, for this one. */}
      <a href={paths.home} className={buttonClass('plain', 'normal')}>
        Go to the sessions
      </a>
    </BarePage>
  );
}
