/** Where a text will stand once it is read. */
export function Blank() {
  return <i className="inline-block h-2 w-[60%] rounded-[4px] bg-line2 align-middle" />;
}
