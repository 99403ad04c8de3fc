/** One page for what is expired, revoked, paused or never was, and for a key that does not fit: none of them tells which. */
export function ClosedReport() {
  return (
    <div data-bare>
      <h1>This report is not shown</h1>
      <p className="mt-2 text-muted">
        The link may have expired or been taken back, or it may have been cut when it was copied. Ask whoever sent it to you.
      </p>
    </div>
  );
}
