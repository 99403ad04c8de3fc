import { requirePageReader } from '@/lib/access/page-gate';
import { BarePage } from './bare-page';
import { HomeScreen } from './home-screen';

export default async function HomePage() {
  await requirePageReader();
  return (
    <BarePage>
      <HomeScreen />
    </BarePage>
  );
}
