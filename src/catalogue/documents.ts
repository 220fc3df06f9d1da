import type { Localized } from '../text/localized.ts';
import type { Catalogue, DocumentType } from './catalogue.ts';

type Documents = Pick<Catalogue, 'documents'>;

/** A document of the catalogue; one that it no longer has is called by its id. */
export const documentType = ({ documents }: Documents, id: string): DocumentType =>
  documents.find((document) => document.id === id) ?? { id, label: { fr: id, en: id } };

/** What a document is called. */
export const documentLabel = (catalogue: Documents, id: string): Localized =>
  documentType(catalogue, id).label;
