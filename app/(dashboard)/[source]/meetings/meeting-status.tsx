import { ShapeMark } from '@/components/ui/shape-mark';
import { VisuallyHidden } from '@/components/ui/visually-hidden';

interface Props {
  status: 'active' | 'inactive' | null;
}

/** Whether people may still join the meeting; a dash where the provider has no such word. */
export function MeetingStatus({ status }: Props) {
  if (status === null) {
    return (
      <span className="text-muted">
        –<VisuallyHidden> the provider does not say</VisuallyHidden>
      </span>
    );
  }
  return (
    <span className={`inline-flex items-center gap-1.5 ${status === 'active' ? 'text-good' : 'text-muted'}`}>
      <ShapeMark shape={status === 'active' ? 'disc' : 'ring'} />
      {status === 'active' ? 'Active' : 'Inactive'}
    </span>
  );
}
