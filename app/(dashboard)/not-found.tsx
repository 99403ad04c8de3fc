import { NoSuchPage } from '@/app/no-such-page';

export default function DashboardNotFound() {
  return <NoSuchPage />;
}
