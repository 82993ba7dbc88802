import { LitElement, html, nothing, type PropertyValues } from 'lit';
import type { Mark, Marks } from './marks';
import type { Saving } from './saving';
import type { Texts, Words } from './types';
import { pick, save } from './files';
import { search, typed } from './search';
import { drawnWhole } from './undrawn';
import { showBeginning, showWhole } from './sight';
import './process-editor.css';

/** A model under the designer's hands; bpmn.io and the panel are loaded when the first editor is shown. */
class ProcessEditor extends LitElement {
  static properties = {
    xml: { type: String },
    revision: { type: Number },
    words: { type: Object },
    texts: { type: Object },
    readonly: { type: Boolean },
    stored: { type: Boolean },
    loaded: { state: true },
    message: { state: true },
    upload: { state: true },
    trying: { state: true }
  };

  declare xml: string;
  declare revision: number;
  declare words: Words;
  declare texts: Texts;
  declare readonly: boolean;
  /** Whether changes go to the server. */
  declare stored: boolean;
  declare loaded: boolean;
  declare message: string;
  declare upload?: string;
  /** Whether a case is being walked through the model. */
  declare trying: boolean;
  /** Warnings with which the model was last read; none of a sound model. */
  warnings: string[] = [];
  private modeler?: any;
  private marks?: Marks;
  private saving?: Saving;
  private opened = '';
  /** Ids of what the file did not draw. */
  private added: string[] = [];
  /** What is told again once the marks of what was kept are there, which take the place of all before. */
  private noted?: string;
  private openings = 0;
  private opening = true;
  /** What was asked to be marked and told, also while the model was still being opened. */
  private wanted: Mark[] = [];
  private told?: [string, string, boolean];
  private trial?: { end: () => void };
  private readonly leave = (event: BeforeUnloadEvent) => {
    if (this.saving?.pending) event.preventDefault();
  };

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.leave);
    if (this.hasUpdated && this.xml) void this.start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.leave);
    this.saving?.stop();
    this.stopTrying();
    this.modeler?.destroy();
    this.modeler = undefined;
    this.loaded = false;
  }

  updated(changed: PropertyValues) {
    if (changed.has('readonly') && this.modeler) {
      this.modeler.destroy();
      this.modeler = undefined;
      this.loaded = false;
    }
    if (['xml', 'revision', 'readonly'].some((name) => changed.has(name)) && this.xml) void this.start();
  }

  render() {
    return html`
      <div class="bar" role="toolbar" aria-label=${this.texts?.toolbar ?? ''}>
        ${this.readonly
          ? nothing
          : html`${this.tool('undo', 'arrow-backward', () => this.run('undo'), !this.can('canUndo'))}
            ${this.tool('redo', 'arrow-forward', () => this.run('redo'), !this.can('canRedo'))}`}
        ${this.tool('zoomIn', 'plus', () => this.modeler?.get('zoomScroll').stepZoom(1))}
        ${this.tool('zoomOut', 'minus', () => this.modeler?.get('zoomScroll').stepZoom(-1))}
        ${this.tool('fit', 'expand-square', () => this.fit())}
        ${this.tool('find', 'search', () => search(this.modeler))}
        ${this.tool('minimap', 'map-marker', () => this.modeler?.get('minimap').toggle())}
        ${this.readonly ? nothing : this.tool('upload', 'upload', () => void this.choose())}
        ${this.tool('download', 'download', () => void this.download())}
        ${this.tool('try', 'play', () => void this.try(), !this.loaded || this.trying)}
        <span class="state ${this.message ? 'failed' : this.saving?.state ?? ''}" role="status">${this.status()}</span>
        ${this.saving?.state === 'failed'
          ? html`<vaadin-button theme="small" @click=${() => void this.saving?.now()}>${this.texts['save.again']}</vaadin-button>`
          : nothing}
      </div>
      ${this.trying ? this.walk() : nothing}
      <div class="desk" ?hidden=${this.trying}>
        <div class="canvas" role="group" aria-label=${this.texts?.canvas ?? ''} @input=${typed}></div>
        <div class="side">
          ${this.loaded
            ? html`<process-properties .modeler=${this.modeler} .words=${this.words} .texts=${this.texts} .readonly=${this.readonly} .typing=${() => this.changed()}></process-properties>`
            : html`<p class="nothing">${this.texts?.loading}</p>`}
        </div>
      </div>
      <vaadin-confirm-dialog
        header=${this.texts?.['upload.header'] ?? ''}
        message=${this.texts?.['upload.ask'] ?? ''}
        confirm-text=${this.texts?.['upload.do'] ?? ''}
        cancel-text=${this.texts?.['upload.not'] ?? ''}
        cancel-button-visible
        .opened=${Boolean(this.upload)}
        @confirm=${() => void this.take(this.upload!)}
        @opened-changed=${(event: any) => !event.detail.value && (this.upload = undefined)}
      ></vaadin-confirm-dialog>
    `;
  }

  /** Marks elements; `kind` is error, warning, added, changed, removed or good. Replaces the marks before. */
  mark(marks: Mark[]) {
    this.wanted = marks;
    if (this.opening) return;
    this.marks?.show(marks);
    if (this.noted) this.tell(this.noted, this.texts.undrawn, false);
    this.noted = undefined;
  }

  /** Selects an element, brings it to the middle and says a sentence beside it; the page turns to it if somebody asked. */
  tell(id: string, text: string, asked: boolean) {
    this.told = this.opening ? [id, text, asked] : undefined;
    if (this.opening) return;
    if (asked) this.scrollIntoView({ block: 'nearest' });
    this.marks?.tell(id, text, this.texts.close);
  }

  /** Sends what was drawn last; whether nothing waits to be sent. */
  async settle(): Promise<boolean> {
    this.querySelector<any>('process-properties')?.settle();
    if (this.saving?.pending) await this.saving.now();
    return !this.saving || ['opened', 'saved'].includes(this.saving.state);
  }

  /** The model as it would be saved now: the very bytes that were opened as long as nothing is changed. */
  async current(): Promise<string> {
    const untouched = this.readonly || this.modeler.get('commandStack')._stackIdx < 0;
    return untouched ? this.opened : this.written();
  }

  /** The model as bpmn.io writes it, changed or not. */
  async written(): Promise<string> {
    return (await this.modeler.saveXML({ format: true })).xml;
  }

  private async start() {
    const opening = ++this.openings;
    this.opening = true;
    const [{ createModeler }, { Marks }, { Saving }] = await Promise.all([
      import('./modeler'),
      import('./marks'),
      import('./saving'),
      import('./process-properties')
    ]);
    if (opening !== this.openings || !this.isConnected) return;
    if (!this.modeler) {
      this.modeler = createModeler(this.querySelector<HTMLElement>('.canvas')!, this.words, this.texts, this.readonly);
      this.marks = new Marks(this.modeler);
      this.modeler.on('commandStack.changed', (event: any) => event.trigger !== 'clear' && this.changed());
      this.loaded = true;
    }
    this.saving?.stop();
    this.saving = new Saving(this.revision, () => this.current(), (this as any).$server, () => this.requestUpdate());
    if (await this.open(this.xml)) showBeginning(this.modeler);
    this.opening = false;
    this.completed();
    if (this.told) this.tell(...this.told);
  }

  private async open(xml: string): Promise<boolean> {
    this.message = '';
    try {
      this.marks?.clear();
      const whole = await drawnWhole(this.modeler.get('moddle'), xml);
      const { warnings } = await this.modeler.importXML(whole.xml);
      this.warnings = warnings.map((one: any) => String(one.message ?? one));
      this.opened = this.readonly ? xml : whole.xml;
      this.added = whole.added;
      this.marks?.show(this.wanted);
      this.dispatchEvent(new CustomEvent('opened'));
      return true;
    } catch {
      this.message = this.texts.broken;
      return false;
    }
  }

  /** What the file did not draw is kept as it is drawn now, and the first of it shown. */
  private completed() {
    if (this.readonly || !this.added.length) return;
    this.changed();
    this.noted = this.added[0];
    this.tell(this.noted, this.texts.undrawn, false);
  }

  private changed() {
    this.message = '';
    if (this.stored) this.saving?.changed();
    else this.requestUpdate();
  }

  private walk() {
    return html`<div class="try" @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.stopTrying()}>
      <div class="try-bar">
        <span>${this.texts['try.hint']}</span>
        <vaadin-button theme="small" @click=${() => this.stopTrying()}>${this.texts['try.end']}</vaadin-button>
      </div>
      <div class="try-canvas" role="group" aria-label=${this.texts['try']}></div>
    </div>`;
  }

  /** Walks a case through what is drawn now; nothing of it is kept. */
  private async try() {
    if (this.trying) return;
    this.trying = true;
    const xml = await this.current();
    const { simulate } = await import('./simulation');
    await this.updateComplete;
    this.trial = await simulate(this.querySelector<HTMLElement>('.try-canvas')!, xml, this.texts);
  }

  private stopTrying() {
    this.trial?.end();
    this.trial = undefined;
    this.trying = false;
  }

  private status() {
    if (this.message) return this.message;
    if (!this.texts || !this.saving) return '';
    if (this.readonly) return this.texts['state.readonly'];
    if (!this.stored) return this.texts[this.can('canUndo') ? 'state.notStored' : 'state.look'];
    return this.saving.text || this.texts[`state.${this.saving.state}`];
  }

  private async choose() {
    const picked = await pick(this.modeler.getDefinitions(), this.texts);
    this.message = picked.refused ?? '';
    this.upload = picked.xml;
  }

  /** A file takes the place of the model. */
  private async take(xml: string) {
    this.upload = undefined;
    const [before, marks] = [await this.current(), this.wanted];
    this.wanted = [];
    if (!(await this.open(xml))) {
      this.wanted = marks;
      await this.open(before);
      this.message = this.texts.broken;
      return;
    }
    this.fit();
    this.changed();
    this.completed();
  }

  private async download() {
    save(await this.current(), `${this.modeler.get('canvas').getRootElement().businessObject.id}.bpmn`);
  }

  private fit() {
    if (this.modeler) showWhole(this.modeler);
  }

  private run(action: 'undo' | 'redo') {
    this.modeler?.get('commandStack')[action]();
  }

  private can(what: 'canUndo' | 'canRedo'): boolean {
    return Boolean(this.modeler && !this.readonly && this.modeler.get('commandStack')[what]());
  }

  private tool(name: string, icon: string, act: () => void, disabled = false) {
    const title = this.texts?.[name] ?? '';
    return html`<vaadin-button theme="tertiary icon" title=${title} aria-label=${title} ?disabled=${disabled} @click=${act}>
      <vaadin-icon icon="vaadin:${icon}"></vaadin-icon>
    </vaadin-button>`;
  }
}

customElements.define('process-editor', ProcessEditor);
