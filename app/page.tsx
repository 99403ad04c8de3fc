import { BarePage } from './bare-page';
import { HomeScreen } from './home-screen';

export default function HomePage() {
  return (
    <BarePage>
      <HomeScreen />
    </BarePage>
  );
}
