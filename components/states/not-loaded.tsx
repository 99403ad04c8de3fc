import { Button } from '@/components/ui/button';

/** In the place of a part whose script, loaded at first use, did not come. */
export function NotLoaded() {
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-2 border-poor border-l-[3px] py-2 pl-3 text-[13.5px]">
      <span>This part of the page could not be loaded. Check the connection and load the page again.</span>
      <Button size="small" onClick={() => window.location.reload()}>
        Load the page again
      </Button>
    </div>
  );
}
