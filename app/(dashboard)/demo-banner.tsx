/** Said from the first byte on, so that nothing moves when the sources are known. */
export function DemoBanner() {
  return (
    <section
      aria-label="Demo"
      className="border-line border-b bg-line2 px-4 py-1.5 text-[12.5px] text-muted normal-nums md:px-8 print:hidden"
    >
      <b className="font-semibold text-ink">Demo:</b> invented data from the built-in simulator, open to everybody, who can also make report
      links. Set provider credentials to see your own sessions.
    </section>
  );
}
