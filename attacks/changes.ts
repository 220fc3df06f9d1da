type Kept = Record<string, readonly object[]>;

/** The rows that went and those that came between two looks at the database, table by table. */
export function changes(before: Kept, after: Kept) {
  return { went: rowsOfOneAlone(before, after), came: rowsOfOneAlone(after, before) };
}

function rowsOfOneAlone(one: Kept, other: Kept): Record<string, object[]> {
  return Object.fromEntries(
    Object.entries(one).flatMap(([table, rows]) => {
      const known = new Set(other[table]?.map((row) => JSON.stringify(row)));
      const alone = rows.filter((row) => !known.has(JSON.stringify(row)));
      return alone.length > 0 ? [[table, alone]] : [];
    }),
  );
}
