// The browser asks before it closes or loads anew a page with entries that are not kept (org.jiangbu.base.ui.Unsaved).
window.addEventListener('beforeunload', (event) => {
  if (document.querySelector('[data-unsaved]')) event.preventDefault();
});
