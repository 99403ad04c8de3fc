import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';
import { BarePage } from './bare-page';

export default function NotFound() {
  return (
    <BarePage>
      <h1>There is no such page</h1>
      <p className="mt-2 mb-5 text-muted">The address may be mistyped, or the page has moved.</p>
      <LinkButton href={paths.home}>Go to the sessions</LinkButton>
    </BarePage>
  );
}
