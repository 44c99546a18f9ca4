import { keeping } from './keeping.ts';
import { killing } from './killing.ts';
import { searching } from './searching.ts';
import { soundness } from './soundness.ts';
import { onEveryStore } from './stores.ts';
import { versions } from './versions.ts';
import { views } from './views.ts';

onEveryStore((stores) => {
  keeping(stores);
  views(stores);
  searching(stores);
  soundness(stores);
  versions(stores);
  killing(stores);
});
