import { listKind } from '../list/list.tsx';

/** Times that music was used, a row each. */
export const usageList = listKind({ fr: ['utilisation', 'utilisations'], en: ['use', 'uses'] });
