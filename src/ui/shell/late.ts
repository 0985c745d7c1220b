/**
 * A part of the desk that comes when it is opened: most visits open few of them. null = it is gone from the host, which
 * the page itself says (missingPart.ts); `close` is called then, so that nothing stands open that is not there.
 */
export const late = <P>(part: Promise<{ readonly default: P }>, close = (): void => undefined): Promise<P | null> =>
  part.then(
    ({ default: found }) => found,
    () => {
      close();
      return null;
    },
  );
