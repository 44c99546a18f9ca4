/**
 * Works on several items at once and gives the results in the order of the items, each as soon as it and all before it
 * are there. No more than `ahead` items are taken beyond the last result given.
 */
export async function inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Result | Promise<Result>,
  give: (result: Result) => Promise<void>,
  ahead: number,
): Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const open: Promise<void>[] = [];
  for await (const item of items) {
    const result = Promise.resolve(work(item));
    last = Promise.all([result, last]).then(([value]) => give(value));
    // a failure is thrown where the promise is awaited below; this keeps it from being reported a second time
    last.catch(() => undefined);
    open.push(last);
    if (open.length >= ahead) await open.shift();
  }
  await last;
}
