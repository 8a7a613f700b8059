/** A level of risk as an urgency: the highest level has the face of the highest urgency. */
export const FACES = { EXTREME: 0, HIGH: 1, MEDIUM: 2, LOW: 3 } as const;
