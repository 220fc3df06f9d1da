/** What is typed in a list, in a period, or as a phrase, as the stories write it. */

export const rows = (...typed: readonly Readonly<Record<string, unknown>>[]) => ({ escape: '', rows: typed });
export const seeDocument = { escape: 'see-attached-document', rows: [] };
export const between = (from: string, to = from) => ({ escape: '', from: `{${from}}`, to: `{${to}}` });
export const on = (day: string) => ({ escape: '', date: `{${day}}` });
