import { LitElement, html, type PropertyValues } from 'lit';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import './process-picture.css';

/** Below this scale the names in a diagram can no longer be read: then the live step is shown instead of the whole. */
const READABLE = 0.55;
const MARGIN = 24;
/** Height of the strips above and below the diagram. */
const STRIPS = 88;

/** A case's model with passed and live steps; moved by mouse, touch, arrow keys and the buttons. */
class ProcessPicture extends LitElement {
  static properties = {
    xml: { type: String },
    passed: { type: Array },
    live: { type: Array },
    texts: { type: Object }
  };

  declare xml: string;
  declare passed: string[];
  declare live: string[];
  declare texts: Record<string, string>;

  private viewer?: any;
  private observer?: ResizeObserver;
  private shownWidth = 0;

  constructor() {
    super();
    this.passed = [];
    this.live = [];
    this.texts = {};
  }

  // the viewer's styles are global: light DOM
  protected createRenderRoot() {
    return this;
  }

  render() {
    return html`
      <div class="canvas" role="group" aria-label=${this.texts.picture ?? ''}></div>
      <div class="tools">
        ${this.tool('fit', '⤢', () => this.fit(true))} ${this.tool('live', '◎', () => this.showLive())}
        ${this.tool('zoomIn', '+', () => this.step(1))} ${this.tool('zoomOut', '−', () => this.step(-1))}
      </div>
      <div class="legend">
        <span class="live">▶ ${this.texts.legendLive}</span><span class="passed">✓ ${this.texts.legendPassed}</span>
      </div>
    `;
  }

  updated(changed: PropertyValues) {
    if (this.xml && (changed.has('xml') || changed.has('passed') || changed.has('live'))) void this.draw();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer?.disconnect();
    this.viewer?.destroy();
    this.viewer = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate('xml', undefined);
  }

  private tool(name: string, sign: string, act: () => void) {
    return html`<button type="button" title=${this.texts[name] ?? ''} aria-label=${this.texts[name] ?? ''} @click=${act}>${sign}</button>`;
  }

  private async draw() {
    this.viewer?.destroy();
    const canvas = this.querySelector<HTMLElement>('.canvas')!;
    const viewer = new NavigatedViewer({ container: canvas });
    this.viewer = viewer;
    try {
      await viewer.importXML(this.xml);
    } catch {
      canvas.textContent = this.texts.broken ?? '';
      return;
    }
    if (this.viewer !== viewer) return;
    this.mark(this.passed.filter((id) => !this.live.includes(id)), 'step-passed', '✓', this.texts.legendPassed);
    this.mark(this.live, 'step-live', '▶', this.texts.legendLive);
    this.shownWidth = 0;
    this.observer?.disconnect();
    this.observer = new ResizeObserver(() => this.fit(false));
    this.observer.observe(this);
  }

  private mark(ids: string[], marker: string, sign: string, title?: string) {
    const elements = this.viewer.get('elementRegistry');
    for (const id of ids) {
      if (!elements.get(id)) continue;
      this.viewer.get('canvas').addMarker(id, marker);
      const badge = document.createElement('span');
      badge.className = `${marker}-badge`;
      badge.textContent = sign;
      badge.title = title ?? '';
      this.viewer.get('overlays').add(id, { position: { top: -12, right: 12 }, html: badge });
    }
  }

  /** The whole model over the width, as high as it then needs; the live step instead where that would be too small. */
  private fit(whole: boolean) {
    const width = this.clientWidth;
    if (!this.viewer || !width || (!whole && width === this.shownWidth)) return;
    this.shownWidth = width;
    const canvas = this.viewer.get('canvas');
    const inner = canvas.viewbox().inner;
    const scale = Math.min(1, width / (inner.width + 2 * MARGIN));
    const shown = whole ? scale : Math.max(scale, READABLE);
    const height = Math.min(560, Math.max(260, (inner.height + 2 * MARGIN) * shown + STRIPS));
    this.querySelector<HTMLElement>('.canvas')!.style.height = `${height}px`;
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
    if (!whole && scale < READABLE) this.showLive();
  }

  private showLive() {
    const elements = this.viewer?.get('elementRegistry');
    const step = elements && this.live.map((id) => elements.get(id)).find(Boolean);
    if (!step) return;
    const canvas = this.viewer.get('canvas');
    canvas.zoom(Math.max(canvas.zoom(), 0.8));
    const box = canvas.viewbox();
    canvas.viewbox({
      x: step.x + (step.width ?? 0) / 2 - box.width / 2,
      y: step.y + (step.height ?? 0) / 2 - box.height / 2,
      width: box.width,
      height: box.height
    });
  }

  private step(direction: number) {
    this.viewer?.get('zoomScroll').stepZoom(direction);
  }
}

customElements.define('process-picture', ProcessPicture);
