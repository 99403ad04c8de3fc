/** The mark: four presence bars. */
export function Logo() {
  return (
    <span className="inline-flex items-center gap-[9px] font-[650] tracking-[-0.01em]">
      <svg aria-hidden viewBox="0 0 20 20" className="size-5 text-accent" fill="currentColor">
        <rect x="1" y="3" width="11" height="3" rx="1.5" />
        <rect x="5" y="8.5" width="14" height="3" rx="1.5" />
        <rect x="3" y="14" width="6" height="3" rx="1.5" />
        <rect x="11" y="14" width="5" height="3" rx="1.5" />
      </svg>
      Rollcall
    </span>
  );
}
