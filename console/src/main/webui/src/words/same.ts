/** The same keys with other words: a missing or surplus key does not compile. */
export type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
