import type { Localized } from '../text/localized.ts';
import type { Catalogue } from './catalogue.ts';

/** What a document is called; one that the catalogue no longer has is called by its id. */
export const documentLabel = ({ documents }: Pick<Catalogue, 'documents'>, id: string): Localized =>
  documents.find((document) => document.id === id)?.label ?? { fr: id, en: id };
