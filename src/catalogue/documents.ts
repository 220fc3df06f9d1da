import type { Catalogue, DocumentType } from './catalogue.ts';

/** The document type with this id; a checked catalogue names no other. */
export function documentType(catalogue: Pick<Catalogue, 'documents'>, id: string): DocumentType {
  const found = catalogue.documents.find((each) => each.id === id);
  if (found === undefined) throw new Error(`The catalogue has no document ${id}`);
  return found;
}
