/** Classes, functions and types. Importing this registers nothing; `formcue/define/…` does. */
export { ContentLibrary } from './elements/content-library/content-library.js';
export { ExerciseCard } from './elements/exercise-card/exercise-card.js';
export { contentContext, setDefaultLibrary } from './elements/shared/context.js';
export { define } from './elements/shared/define.js';
export { ContentErrorEvent, ContentReadyEvent, ExerciseRequestEvent } from './elements/shared/events.js';
export { fetchText } from './elements/shared/fetch-text.js';
export * from './model/amount.js';
export * from './model/exercise.js';
export { isId, type EntryId, type FaultId, type SourceId } from './model/ids.js';
export * from './model/prose.js';
export * from './pack/card-data.js';
export * from './pack/content-source.js';
export { decodeCard } from './pack/decode.js';
export { Pack } from './pack/pack.js';
export { trustCard } from './pack/trust.js';
export { VERSION } from './version.js';
