import { requestWords } from '@/app/request-words';

/** Said from the first byte on, so that nothing moves when the sources are known. */
export async function DemoBanner() {
  const { t } = await requestWords();
  return (
    <section
      aria-label={t('shell.demo')}
      className="border-line border-b bg-line2 px-4 py-1.5 text-[12.5px] text-muted normal-nums md:px-8 print:hidden"
    >
      {t.rich('shell.demoNote', { b: (text) => <b className="font-semibold text-ink">{text}</b> })}
    </section>
  );
}
