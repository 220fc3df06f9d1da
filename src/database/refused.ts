/** Why this database cannot be used, in words that say what to do. */
export class DatabaseRefused extends Error {}
