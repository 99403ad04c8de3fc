interface DetailFailure {
  title: string;
  /** Whether asking again can change nothing. */
  final: boolean;
}

const final = (title: string): DetailFailure => ({ title, final: true });
const passing = (title: string): DetailFailure => ({ title, final: false });

/** What went wrong when a provider was asked for a connection, by the code of our answer: each kind has a title of its own. */
export function detailFailure(code: string, sourceName: string): DetailFailure {
  switch (code) {
    case 'no_provider_id':
      return final('There is no id to ask with');
    case 'source_gone':
    case 'unknown_source':
      return final('The source is not configured any more');
    case 'provider_not_found':
      return passing(`${sourceName} has no such connection`);
    case 'not_found':
      return passing('The connection is not in our record of the session any more');
    case 'forbidden':
      return final('Only admins can ask');
    case 'provider_unauthorized':
      return passing(`${sourceName} refused the call`);
    case 'provider_rate_limited':
      return passing('The rate limit is used up for now');
    case 'provider_filters_refused':
      return passing('The account does not take the filters');
    case 'provider_bad_request':
      return passing(`${sourceName} did not accept the call`);
    case 'provider_timeout':
      return passing(`${sourceName} did not answer in time`);
    case 'provider_unreachable':
      return passing(`${sourceName} cannot be reached`);
    case 'provider_unavailable':
      return passing(`${sourceName} is away`);
    case 'provider_too_large':
    case 'provider_redirected':
    case 'provider_unexpected_answer':
      return passing(`${sourceName} answered something else`);
    case 'unreachable':
      return passing('Rollcall’s server cannot be reached');
    default:
      return passing('It could not be asked');
  }
}
