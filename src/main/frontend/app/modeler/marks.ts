/** Signs that go with a colour, so that nobody depends on the colour. */
const SIGNS: Record<string, string> = { error: '!', warning: '?', added: '+', changed: '≠', removed: '−', good: '✓' };

/** Below this scale words would lie on what stands beside their element; its colour is seen all the same. */
const WORDS_FROM = 0.6;

export interface Mark {
  id: string;
  kind: string;
  text?: string;
  /** Stands at the element in the place of the sign of the kind. */
  sign?: string;
}

/** Marks on elements, and the one bubble that says what is the matter with an element. */
export class Marks {
  private marked: Mark[] = [];
  private overlays: string[] = [];
  private bubble?: string;

  constructor(private readonly viewer: any) {}

  show(marks: Mark[]) {
    this.clear();
    const canvas = this.viewer.get('canvas');
    for (const mark of marks) {
      if (!this.element(mark.id)) continue;
      canvas.addMarker(mark.id, `mark-${mark.kind}`);
      this.marked.push(mark);
      const badge = document.createElement('span');
      const { position, off } = place(this.element(mark.id));
      badge.className = `mark-badge mark-${mark.kind} ${mark.sign ? 'mark-words' : `mark-${off}`}`;
      badge.textContent = mark.sign || (SIGNS[mark.kind] ?? mark.kind);
      badge.title = mark.text ?? '';
      const words = { bottom: 0, left: (this.element(mark.id).width ?? 0) / 2 };
      this.overlays.push(mark.sign ? this.over(mark.id, badge, words, WORDS_FROM) : this.over(mark.id, badge, position));
    }
  }

  clear() {
    const canvas = this.viewer.get('canvas');
    this.marked.filter((one) => this.element(one.id)).forEach((one) => canvas.removeMarker(one.id, `mark-${one.kind}`));
    this.overlays.forEach((id) => this.viewer.get('overlays').remove(id));
    this.marked = [];
    this.overlays = [];
    this.hide();
  }

  /** Selects an element, brings it to the middle and says something beside it; the whole process has no place. */
  tell(id: string, text: string, close: string) {
    this.hide();
    const element = this.element(id);
    if (!element || element === this.viewer.get('canvas').getRootElement()) return;
    this.viewer.get('selection').select(element);
    this.centre(element);
    if (!text) return;
    const bubble = document.createElement('div');
    bubble.className = 'bubble';
    bubble.setAttribute('role', 'status');
    bubble.append(text);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '×';
    button.setAttribute('aria-label', close);
    button.onclick = () => this.hide();
    bubble.append(button);
    this.bubble = this.over(id, bubble, { top: -14, left: 0 });
  }

  hide() {
    if (this.bubble) this.viewer.get('overlays').remove(this.bubble);
    this.bubble = undefined;
  }

  private centre(element: any) {
    const canvas = this.viewer.get('canvas');
    if (canvas.zoom() < 0.7) canvas.zoom(0.9);
    const box = canvas.viewbox();
    const points = element.waypoints;
    const middle = points
      ? points[Math.floor(points.length / 2)]
      : { x: element.x + element.width / 2, y: element.y + element.height / 2 };
    canvas.viewbox({ ...box, x: middle.x - box.width / 2, y: middle.y - box.height / 2 });
  }

  private over(id: string, html: HTMLElement, position: object, minZoom = 0): string {
    return this.viewer.get('overlays').add(id, { position, html, scale: false, show: { minZoom } });
  }

  private element(id: string) {
    return this.viewer.get('elementRegistry').get(id);
  }
}

interface Place {
  position: { top: number; left: number };
  /** How the sign stands off that point, whatever the scale: it keeps its size and must not lie on what it marks. */
  off: 'corner' | 'above' | 'beside';
}

/** Where the sign of an element stands: at its corner, of a line over its middle, or beside it where the line goes down. */
function place(element: any): Place {
  const points = element.waypoints;
  if (!points) return { position: { top: 0, left: 0 }, off: 'corner' };
  const lengths = points.slice(1).map((one: any, i: number) => Math.hypot(one.x - points[i].x, one.y - points[i].y));
  let rest = lengths.reduce((sum: number, one: number) => sum + one, 0) / 2;
  let at = 0;
  while (at < lengths.length - 1 && rest > lengths[at]) rest -= lengths[at++];
  const [from, to] = [points[at], points[at + 1]];
  const share = lengths[at] ? rest / lengths[at] : 0;
  const left = Math.min(...points.map((one: any) => one.x));
  const top = Math.min(...points.map((one: any) => one.y));
  const steep = Math.abs(to.y - from.y) > Math.abs(to.x - from.x);
  const position = { top: from.y + (to.y - from.y) * share - top, left: from.x + (to.x - from.x) * share - left };
  return { position, off: steep ? 'beside' : 'above' };
}
