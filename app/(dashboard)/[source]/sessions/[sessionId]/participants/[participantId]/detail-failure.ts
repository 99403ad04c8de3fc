import type { Say } from '@/lib/messages/say';

interface DetailFailure {
  title: string;
  /** Whether asking again can change nothing. */
  final: boolean;
}

const final = (title: string): DetailFailure => ({ title, final: true });
const passing = (title: string): DetailFailure => ({ title, final: false });

/**
 * What went wrong when a provider was asked for a connection, by the code of our answer: each kind has a title of its
 * own.
 */
export function detailFailure(code: string, source: string, t: Say): DetailFailure {
  switch (code) {
    case 'no_provider_id':
      return final(t('detail.failures.noId'));
    case 'source_gone':
    case 'unknown_source':
      return final(t('detail.failures.sourceGone'));
    case 'provider_not_found':
      return passing(t('detail.failures.noSuchConnection', { source }));
    case 'not_found':
      return passing(t('detail.failures.notInRecord'));
    case 'forbidden':
      return final(t('detail.failures.adminsOnly'));
    case 'provider_unauthorized':
      return passing(t('detail.failures.refused', { source }));
    case 'provider_rate_limited':
      return passing(t('detail.failures.rateLimited'));
    case 'provider_filters_refused':
      return passing(t('detail.failures.filtersRefused'));
    case 'provider_bad_request':
      return passing(t('detail.failures.notAccepted', { source }));
    case 'provider_timeout':
      return passing(t('detail.failures.noAnswer', { source }));
    case 'provider_unreachable':
      return passing(t('detail.failures.unreachable', { source }));
    case 'provider_unavailable':
      return passing(t('detail.failures.away', { source }));
    case 'provider_too_large':
    case 'provider_redirected':
    case 'provider_unexpected_answer':
      return passing(t('detail.failures.somethingElse', { source }));
    case 'unreachable':
      return passing(t('detail.failures.serverUnreachable'));
    default:
      return passing(t('detail.failures.failed'));
  }
}
