/** Opens the search of a diagram; later than the click, which would close it again. */
export function search(viewer: any) {
  window.setTimeout(() => viewer?.get('searchPad').toggle());
}

/** The search looks when a key comes up: what is pasted or composed has to say so itself. */
export function typed(event: InputEvent) {
  const field = event.target as HTMLElement;
  if (field.closest('.djs-search-container')) field.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
}
