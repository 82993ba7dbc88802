// A double click on a button is one click: the second would do again what the first has not been answered for yet. Buttons of
// an icon alone may be pressed quickly, as those that move a thing up by one.
document.addEventListener(
  'click',
  (event) => {
    const button = (event.target as Element).closest?.('vaadin-button');
    if (!button || event.detail < 2 || button.getAttribute('theme')?.split(' ').includes('icon')) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  },
  true,
);
