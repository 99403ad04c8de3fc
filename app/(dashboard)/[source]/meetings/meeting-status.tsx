import { ShapeMark } from '@/components/ui/shape-mark';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  status: 'active' | 'inactive';
}

/** Whether people may still join the meeting. */
export function MeetingStatus({ status }: Props) {
  const { t } = useWords();
  return (
    <span className={`inline-flex items-center gap-1.5 ${status === 'active' ? 'text-good' : 'text-muted'}`}>
      <ShapeMark shape={status === 'active' ? 'disc' : 'ring'} />
      {t(`meetings.${status}`)}
    </span>
  );
}
