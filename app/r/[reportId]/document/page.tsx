import './report.css';
import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { after } from 'next/server';
import { requestWords } from '@/app/request-words';
import { WithAnswers } from '@/app/with-answers';
import { ReportLanguage } from '@/components/report/report-language';
import { bringsKey } from '@/lib/access/recipient';
import { takeDrawingTurn } from '@/lib/http/recipient-turns';
import { languageCookie, languageOf } from '@/lib/messages/languages';
import { byRouter } from './by-router';
import NoReport from './not-found';
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

const nothingRead = { answers: [], closed: false, language: null };

/** The shell has the words for what opens nothing. The router, which asks for the page anew, has none but the page. */
function closedPage(given: Headers) {
  if (!given.has(byRouter)) notFound();
  return <NoReport />;
}

/** A report, drawn for whoever brings its key in a header. What cannot be opened is one and the same 404. */
export default async function ReportDocument({ params, searchParams }: Props) {
  const [{ reportId }, given, chosen] = await Promise.all([params, headers(), cookies()]);
  if (!(await bringsKey(new Request('http://localhost/', { headers: given }), reportId))) return closedPage(given);
  const turn = await takeDrawingTurn(reportId);
  if (turn) after(turn);
  const { answers, closed, language } = turn ? await readReport(reportId, given, searchParams) : nothingRead;
  if (closed) return closedPage(given);
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
