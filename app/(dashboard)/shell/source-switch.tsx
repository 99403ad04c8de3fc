'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import { reasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { sourcesQuery } from '@/lib/queries/sources';
import { useSideBarSource, useSourceLinks } from './use-source-links';

interface Props {
  onNavigate?: () => void;
}

export function SourceSwitch({ onNavigate }: Props) {
  const words = useWords();
  const { t } = words;
  const router = useRouter();
  const { withZone } = useSourceLinks();
  const source = useSideBarSource();
  const { data, isError } = useQuery(sourcesQuery);
  if (isError) return <p className="px-2.5 text-[13px] text-muted">{t('shell.sourcesFailed')}</p>;
  if (!data) return <Skeleton className="h-8 w-full rounded-lg" />;
  const options = data.items.map((item) => ({ value: item.id, label: item.name }));
  return (
    <div className="grid gap-1.5">
      <Select
        label={t('shell.source')}
        className="w-full"
        options={source !== null ? options : [{ value: '', label: t('shell.chooseSource') }, ...options]}
        value={source ?? ''}
        onChange={(chosen) => {
          if (!chosen) return;
          onNavigate?.();
          router.push(withZone(paths.sessions(chosen)));
        }}
      />
      {data.problems.map((problem) => (
        <p key={problem.provider} className="px-2.5 text-[12.5px] text-muted">
          {t.rich('shell.incomplete', {
            provider: problem.name,
            message: reasonText(problem, words),
            b: (text) => <b className="font-semibold text-poor">{text}</b>,
          })}
        </p>
      ))}
    </div>
  );
}
