/** The little of Chrome's API that the rival calls. */
export interface RivalApi {
  storage: {
    local: { get(name: string): Promise<Record<string, never>>; set(values: object): Promise<void> };
  };
  runtime: {
    onMessage: {
      addListener(
        hear: (message: { refresh?: string }, sender: unknown, answer: (given: object) => void) => boolean,
      ): void;
    };
  };
}
