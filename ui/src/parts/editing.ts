/** What an editor inside an EditedList is given: T is what is listed, D its draft, F what was typed. */
export interface Editing<T, D, F> {
  draft: D | T;
  /** What was typed here before it was closed without Done. */
  typed?: F;
  onsave: (draft: D) => Promise<boolean>;
  /** Called with what was typed, where that is not kept. */
  onclose: (typed?: F) => void;
  onremove?: () => void;
}
