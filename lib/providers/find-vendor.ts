import type { IdForm } from '@/lib/domain/public-id';
import type { Vendor } from './vendor';
import { vendors } from './vendors';

/** The vendor that a source's id or origin names; `null` when this version knows none of this name. */
export function vendorOf(idOrOrigin: string): Vendor | null {
  return vendors.find(({ name }) => belongsToVendor(name, idOrOrigin)) ?? null;
}

/** Whether a source's id or origin is of the vendor of a name. */
export function belongsToVendor(vendorName: string, idOrOrigin: string): boolean {
  return idOrOrigin === vendorName || idOrOrigin.startsWith(`${vendorName}-`) || idOrOrigin.startsWith(`${vendorName}/`);
}

/**
 * The form that ids of an archived session have, by its name in the row. Throws when no vendor of this version has such
 * ids.
 */
export function idFormNamed(name: string): IdForm {
  const vendor = vendors.find(({ idForm }) => idForm.name === name);
  if (vendor === undefined) throw new Error(`No vendor that this version knows has ids of the form "${name}".`);
  return vendor.idForm;
}
