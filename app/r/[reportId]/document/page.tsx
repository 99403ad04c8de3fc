import './report.css';
import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { after } from 'next/server';
import { requestWords } from '@/app/request-words';
import { WithAnswers } from '@/app/with-answers';
import { ReportLanguage } from '@/components/report/report-language';
import { takeDrawingTurn } from '@/lib/http/recipient-turns';
import { languageCookie, languageOf } from '@/lib/messages/languages';
import { readReport } from './read-report';
import { ReportFrame } from './report-frame';
import { ReportScreen } from './report-screen';

/** The same for every link, so that a title in a tab tells nothing. */
export async function generateMetadata(): Promise<Metadata> {
  const title = (await requestWords()).t('report.title');
  return { title: { absolute: title }, robots: { index: false, follow: false, noarchive: true }, referrer: 'no-referrer' };
}

interface Props {
  params: Promise<{ reportId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** A report, drawn for whoever brings its key in a header. What cannot be opened is one and the same 404. */
export default async function ReportDocument({ params, searchParams }: Props) {
  const [{ reportId }, given, chosen] = await Promise.all([params, headers(), cookies()]);
  after(await takeDrawingTurn(reportId));
  const { answers, closed, language } = await readReport(reportId, given, searchParams);
  if (closed) notFound();
  const isChosen = languageOf(chosen.get(languageCookie)?.value ?? null) !== null;
  return (
    <WithAnswers answers={answers}>
      <ReportLanguage language={isChosen ? null : languageOf(language)}>
        <ReportFrame>
          <ReportScreen reportId={reportId} visit={given.get('x-report-visit') ?? ''} />
        </ReportFrame>
      </ReportLanguage>
    </WithAnswers>
  );
}
