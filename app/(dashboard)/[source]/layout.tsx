import type { ReactNode } from 'react';
import { SourceGate } from './source-gate';

export default function SourceLayout({ children }: { children: ReactNode }) {
  return <SourceGate>{children}</SourceGate>;
}
