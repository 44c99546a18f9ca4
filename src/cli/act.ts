/** Runs an action and keeps the exit code that it gives. */
export type Act = (action: () => Promise<number>) => Promise<void>;
