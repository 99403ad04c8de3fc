interface Props {
  label: string;
  value: number;
  max: number;
  /** As wide as what it stands in. */
  wide?: boolean;
}

/** How far something has come. */
export function ProgressBar({ label, value, max, wide = false }: Props) {
  return (
    <progress
      aria-label={label}
      value={value}
      max={Math.max(max, 1)}
      className={`${wide ? 'w-full' : 'w-48 max-w-[40vw]'} h-1 appearance-none overflow-hidden rounded bg-line accent-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-[width]`}
    />
  );
}
