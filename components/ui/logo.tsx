/** The mark: four presence bars. */
export function Logo() {
  return (
    <span className="inline-flex items-center gap-[9px] font-[650] tracking-[-0.01em]">
      <svg aria-hidden viewBox="0 0 20 20" className="size-5 text-accent" stroke="currentColor" strokeWidth={3} strokeLinecap="round">
        <path d="M2.5 4.5h8M6.5 10h11M4.5 15.5h3M12.5 15.5h2" />
      </svg>
      Rollcall
    </span>
  );
}
