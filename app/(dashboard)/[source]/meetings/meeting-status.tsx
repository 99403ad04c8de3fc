import { ShapeMark } from '@/components/ui/shape-mark';

interface Props {
  status: 'active' | 'inactive';
}

/** Whether people may still join the meeting. */
export function MeetingStatus({ status }: Props) {
  return (
    <span className={`inline-flex items-center gap-1.5 ${status === 'active' ? 'text-good' : 'text-muted'}`}>
      <ShapeMark shape={status === 'active' ? 'disc' : 'ring'} />
      {status === 'active' ? 'Active' : 'Inactive'}
    </span>
  );
}
