export { loadModel, type ModelSource } from './load.ts';
export { EnglishModel } from './model.ts';
