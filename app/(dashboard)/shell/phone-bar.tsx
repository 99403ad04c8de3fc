'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Menu } from '@/components/ui/icons/member-icons';
import { Logo } from '@/components/ui/logo';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { SideBar } from './side-bar';

/** On a phone and a small tablet: logo and a button that opens the side bar as a sheet. */
export function PhoneBar() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <header className="sticky top-0 z-20 flex h-12 items-center justify-between border-line border-b bg-paper px-4 md:px-8 side:hidden print:hidden">
      <Link prefetch={false} href={paths.home} className="py-2">
        <Logo />
      </Link>
      <Button variant="quiet" size="icon" aria-label={t('shell.menu')} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Menu className="size-[18px]" />
      </Button>
      {open && (
        <Dialog title={t('shell.menu')} onClose={() => setOpen(false)} className="m-0 ms-auto h-full max-h-full! w-[280px] p-3.5">
          <div className="h-[calc(100%-40px)]">
            <SideBar onNavigate={() => setOpen(false)} />
          </div>
        </Dialog>
      )}
    </header>
  );
}
