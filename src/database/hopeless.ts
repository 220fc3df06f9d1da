/** Thrown by work that no later attempt can do either: it is not tried again, and waits for somebody to look at it. */
export class Hopeless extends Error {}
