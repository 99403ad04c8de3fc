import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import { isZone } from '@/lib/format';
import { languages } from '@/lib/messages/languages';
import { paths } from '@/lib/paths';
import { AppContext } from './app-context';
import { requestLanguage } from './request-language';
import { requestWords } from './request-words';
import { themeScript } from './theme-script';
import { zoneCookie } from './zone-cookie';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: { default: 'Rollcall', template: '%s · Rollcall' },
  description: (await requestWords()).t('shell.description'),
  icons: { icon: { url: '/icon.svg', type: 'image/svg+xml', sizes: 'any' } },
  robots: { index: false, follow: false },
});

export const viewport: Viewport = {
  // Until its style sheet is there, a page is as light or dark as the browser.
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfbf9' },
    { media: '(prefers-color-scheme: dark)', color: '#131417' },
  ],
};

async function lastZone(): Promise<string | null> {
  const zone = (await cookies()).get(zoneCookie)?.value ?? null;
  return zone !== null && isZone(zone) ? zone : null;
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const [language, zone] = await Promise.all([requestLanguage(), lastZone()]);
  preload(paths.font(), { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  return (
    <html lang={language} dir={languages[language].direction} suppressHydrationWarning>
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the text is ours, and runs before anything is drawn. */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: themeScript }} />
        <AppContext language={language} lastZone={zone}>
          {children}
        </AppContext>
      </body>
    </html>
  );
}
