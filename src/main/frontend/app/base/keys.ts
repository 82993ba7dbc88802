// Alt with a key presses, or goes to, what the server marked with that key (org.jiangbu.base.ui.Keys). By the place of
// the key, so that it works in every layout and while a Chinese input method is on.
const OVERLAYS = 'vaadin-dialog-overlay, vaadin-confirm-dialog-overlay';
const TYPING = 'input, textarea, [contenteditable="true"]';
const FIELDS = 'input, textarea, vaadin-select-value-button, vaadin-button, button';

function marked(code: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(`[data-key="${code}"]`)].find(
    (element) => element.offsetParent !== null && !element.closest('[inert]') && !element.hasAttribute('disabled'),
  );
}

/** What is typed counts for what the key presses: a field tells its value when it is left. */
function finishTyping() {
  const active = document.activeElement as HTMLElement | null;
  if (active?.matches(TYPING)) active.blur();
}

/** A menu opens with its first entry focused, so that the arrow keys go on from there. */
function press(element: HTMLElement) {
  finishTyping();
  const menu = element.querySelector<HTMLElement>(':scope > vaadin-menu-bar-button');
  if (!menu) return element.click();
  menu.focus();
  menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true }));
}

/** The first field in a part of the screen that is seen and may be filled in. */
function firstField(part: HTMLElement): HTMLElement | undefined {
  return [...part.querySelectorAll<HTMLElement>(FIELDS)].find(
    (field) => field.offsetParent !== null && !field.closest('[disabled], [readonly], [inert]'),
  );
}

/** A question mark asks for the help sheet wherever nobody types. */
window.addEventListener('keydown', (event) => {
  if (event.key !== '?' || event.altKey || event.ctrlKey || event.metaKey) return;
  if (document.querySelector(OVERLAYS) || (event.composedPath()[0] as HTMLElement).closest?.(TYPING)) return;
  const sheet = marked('KeyH');
  if (!sheet) return;
  event.preventDefault();
  press(sheet);
});

window.addEventListener('keydown', (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
  if (!/^(Key[A-Z]|Digit[1-9]|Enter)$/.test(event.code) || document.querySelector(OVERLAYS)) return;
  const element = marked(event.code);
  if (!element) return;
  event.preventDefault();
  if (element.hasAttribute('data-key-leads-into')) firstField(element)?.focus();
  else if (!element.hasAttribute('data-key-goes-to')) press(element);
  else if (element.dispatchEvent(new CustomEvent('key-goes-to', { cancelable: true }))) element.focus();
});
