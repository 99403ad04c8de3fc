import type { SessionAddress } from '@/components/session/use-session-address';
import { Segmented } from '@/components/ui/segmented';

const options = [
  { value: 'all', label: 'With breakout rooms' },
  { value: 'main', label: 'Main room only' },
] as const;

/** Whether the breakout rooms of a session are counted in. */
export function RoomsChoice({ address }: { address: SessionAddress }) {
  return (
    <Segmented
      label="Rooms"
      options={options}
      value={address.params.rooms}
      onChange={(next) => address.set({ rooms: next })}
      className="print:hidden"
    />
  );
}
