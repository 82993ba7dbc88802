// Alt with a key presses, or goes to, what the server marked with that key (org.jiangbu.base.ui.Keys). By the place of
// the key, so that it works in every layout and while a Chinese input method is on.
const OVERLAYS = 'vaadin-dialog-overlay, vaadin-confirm-dialog-overlay';

function marked(code: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(`[data-key="${code}"]`)].find(
    (element) => element.offsetParent !== null && !element.closest('[inert]') && !element.hasAttribute('disabled'),
  );
}

/** A menu opens with its first entry focused, so that the arrow keys go on from there. */
function press(element: HTMLElement) {
  const menu = element.querySelector<HTMLElement>(':scope > vaadin-menu-bar-button');
  if (!menu) return element.click();
  menu.focus();
  menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true }));
}

window.addEventListener('keydown', (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
  if (!/^(Key[A-Z]|Digit[1-9])$/.test(event.code) || document.querySelector(OVERLAYS)) return;
  const element = marked(event.code);
  if (!element) return;
  event.preventDefault();
  if (!element.hasAttribute('data-key-goes-to')) press(element);
  else if (element.dispatchEvent(new CustomEvent('key-goes-to', { cancelable: true }))) element.focus();
});
