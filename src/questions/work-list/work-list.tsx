import { listKind } from '../list/list.tsx';

/** Musical works, a row each. */
export const workList = listKind({ fr: ['œuvre', 'œuvres'], en: ['work', 'works'] });
