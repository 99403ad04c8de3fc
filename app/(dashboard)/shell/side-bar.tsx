import Link from 'next/link';
import { LanguageSwitch } from '@/components/ui/language-switch';
import { Logo } from '@/components/ui/logo';
import { paths } from '@/lib/paths';
import { AccountMenu } from './account-menu';
import { MainNav } from './main-nav';
import { SourceSwitch } from './source-switch';
import { ThemeSwitch } from './theme-switch';
import { ZoneSwitch } from './zone-switch';

interface Props {
  /** Called when a link was followed: the sheet of a small screen closes. */
  onNavigate?: () => void;
}

export function SideBar({ onNavigate }: Props) {
  return (
    <div className="flex min-h-full flex-col gap-[22px]">
      <Link prefetch={false} href={paths.home} onClick={onNavigate} className="self-start px-2 max-side:hidden">
        <Logo />
      </Link>
      <SourceSwitch onNavigate={onNavigate} />
      <MainNav onNavigate={onNavigate} />
      <div className="mt-auto grid gap-0.5">
        <ZoneSwitch />
        <LanguageSwitch className="w-full" />
        <ThemeSwitch />
        <AccountMenu />
      </div>
    </div>
  );
}
