import { BarePage } from './bare-page';
import { NoSuchPage } from './no-such-page';

export default function NotFound() {
  return (
    <BarePage>
      <NoSuchPage />
    </BarePage>
  );
}
