export { EnglishModel, loadModel } from './model.ts';
