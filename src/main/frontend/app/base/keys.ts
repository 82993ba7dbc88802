// Alt with a key presses, or goes to, what the server marked with that key (org.jiangbu.base.ui.Keys). By the place of
// the key, so that it works in every layout and while a Chinese input method is on.
const OVERLAYS = 'vaadin-dialog-overlay, vaadin-confirm-dialog-overlay';

function marked(code: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(`[data-key="${code}"]`)].find(
    (element) => element.offsetParent !== null && !element.closest('[inert]') && !element.hasAttribute('disabled'),
  );
}

window.addEventListener('keydown', (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
  if (!/^(Key[A-Z]|Digit[1-9])$/.test(event.code) || document.querySelector(OVERLAYS)) return;
  const element = marked(event.code);
  if (!element) return;
  event.preventDefault();
  if (element.hasAttribute('data-key-goes-to')) element.focus();
  else element.click();
});
