import type { AccountSetup } from '@/lib/providers/account';
import { nameSource } from '@/lib/providers/name-source';
import { ProviderError } from '@/lib/providers/provider-error';
import { createFoyerProvider, foyerState } from './provider';
import { foyer } from './vendor';

const floors = [
  { key: 'ground-floor', name: 'Ground floor' },
  { key: 'upper-floor', name: null },
];
const origins = `${foyer.name}/house-12/`;

/** A house with two floors, each a source; telling them is a call. */
export const foyerAccount: AccountSetup = {
  url: 'https://foyer.test',
  origins,
  credential: '',
  listingCosts: true,
  open() {
    const providers = floors.map((floor) => createFoyerProvider(`${origins}${floor.key}`, nameSource(foyer, floor, floors)));
    return async () => {
      foyerState.calls.push('floors');
      if (foyerState.isDown) throw new ProviderError({ kind: 'unavailable', provider: foyer.label, status: 503 });
      return providers;
    };
  },
};
