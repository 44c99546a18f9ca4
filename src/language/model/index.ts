export { type FileSource, loadModel, type ModelSource, type SharedModel, shareModel } from './load.ts';
export { EnglishModel } from './model.ts';
