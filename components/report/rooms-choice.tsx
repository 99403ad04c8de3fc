import type { SessionAddress } from '@/components/session/use-session-address';
import { Segmented } from '@/components/ui/segmented';
import { useWords } from '@/lib/messages/use-words';

/** Whether the breakout rooms of a session are counted in. */
export function RoomsChoice({ address }: { address: SessionAddress }) {
  const { t } = useWords();
  const options = [
    { value: 'all', label: t('report.withBreakoutRooms') },
    { value: 'main', label: t('report.mainRoomOnly') },
  ] as const;
  return (
    <Segmented
      label={t('report.rooms')}
      options={options}
      value={address.params.rooms}
      onChange={(next) => address.set({ rooms: next })}
      className="print:hidden"
    />
  );
}
