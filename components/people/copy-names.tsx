'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { reasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';
import { blockQuery, blockSize, type PeopleParams } from '@/lib/queries/participants';
import type { SessionPlace } from '@/lib/queries/session-place';

interface Props {
  place: SessionPlace;
  people: PeopleParams;
  missingName: string;
  className: string;
}

type Copied = { state: 'idle' | 'reading' } | { state: 'done'; names: number } | { state: 'failed'; message: string };

/** Copies the names of everybody in the list, a line each, on all its pages. */
export function CopyNames({ place, people, missingName, className }: Props) {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const [copied, setCopied] = useState<Copied>({ state: 'idle' });

  async function readNames(): Promise<string[]> {
    const names: string[] = [];
    for (let block = 0, total = 1; block * blockSize < total; block += 1) {
      const answer = await client.fetchQuery({ ...blockQuery(place, people, block), staleTime: 15_000 });
      names.push(...answer.items.map(({ name }) => name?.trim() || missingName));
      total = answer.total ?? 0;
      if (answer.items.length === 0) break;
    }
    return names;
  }

  const copy = async () => {
    setCopied({ state: 'reading' });
    try {
      const names = await readNames();
      await navigator.clipboard.writeText(names.join('\n'));
      setCopied({ state: 'done', names: names.length });
    } catch (error) {
      setCopied({ state: 'failed', message: error instanceof Error ? reasonText(error, words) : t('people.notAllowed') });
    }
  };

  const said =
    copied.state === 'done' ? t('people.copied', { count: copied.names }) : copied.state === 'failed' ? t('people.notCopied') : '';
  return (
    <>
      <button type="button" className={className} onClick={() => void copy()} aria-disabled={copied.state === 'reading'}>
        {said || t('people.copyNames')}
      </button>
      <span role="status" className={copied.state === 'failed' ? 'print:hidden' : 'sr-only'}>
        {copied.state === 'failed' ? `: ${copied.message}` : said}
      </span>
    </>
  );
}
