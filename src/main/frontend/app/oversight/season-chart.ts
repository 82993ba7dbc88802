import { LitElement, html, type PropertyValues } from 'lit';
import { LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, AriaComponent, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

type Day = string;
type Curve = { name: string; values: number[] };
type Season = {
  about: string;
  days: Day[];
  curves: Curve[];
  due: { day: Day; name: string };
  all: { number: number; name: string };
  ahead?: { day: Day; name: string; from: number; to: number };
};

/** Told apart on paper and by people who see no colours: by dash and mark, and by the name at the end of each line. */
const LOOKS = [
  { colour: '#1f3b73', dash: 'solid', mark: 'circle' },
  { colour: '#b35900', dash: [8, 4], mark: 'rect' },
  { colour: '#00695c', dash: [2, 3], mark: 'triangle' }
];
/** Above this width the chart is read from afar. */
const WIDE = 1100;
/** Size on a sheet of paper; the page fits it into its width. */
const PAPER = { width: 1000, height: 400 };
/** What the axis below the curves and its numbers take of the height, in sizes of its letters. */
const AXIS = 2.2;
/** Room for the words above the line of all. */
const HEADROOM = 1.15;
const number = new Intl.NumberFormat('en-US');

/** Households so far, day by day, against all and against the day by which they should be done. */
class SeasonChart extends LitElement {
  static properties = { season: { type: Object } };

  declare season?: Season;

  private chart?: ECharts;
  private observer?: ResizeObserver;
  private printing = false;

  private readonly toPaper = () => this.print(true);
  private readonly toScreen = () => this.print(false);

  protected createRenderRoot() {
    return this;
  }

  render() {
    return html`<div class="canvas" role="img" aria-label=${this.season?.about ?? ''}></div>`;
  }

  updated(changed: PropertyValues) {
    if (this.season && (!this.chart || changed.has('season'))) this.draw();
  }

  /** Taken out of the page and put back, it is drawn anew. */
  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.toPaper);
    window.addEventListener('afterprint', this.toScreen);
    this.requestUpdate();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.toPaper);
    window.removeEventListener('afterprint', this.toScreen);
    this.observer?.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  private draw() {
    const canvas = this.querySelector<HTMLElement>('.canvas')!;
    if (!this.chart) {
      this.chart = init(canvas, undefined, { renderer: 'svg' });
      this.chart.on('rendered', () => this.scale());
      this.observer = new ResizeObserver(() => {
        if (this.printing) return;
        this.chart?.resize();
        this.chart?.setOption(this.option(), true);
      });
      this.observer.observe(canvas);
    }
    this.chart.setOption(this.option(), true);
  }

  /** Drawn anew in the proportions of a sheet of paper, and back. */
  private print(paper: boolean) {
    if (!this.chart || !this.season) return;
    this.printing = paper;
    this.chart.resize(paper ? PAPER : { width: 'auto', height: 'auto' });
    this.chart.setOption(this.option(), { notMerge: true, lazyUpdate: false });
    this.chart.getZr().flush();
    this.scale();
  }

  /** The picture can be fitted into any width. */
  private scale() {
    const size = `0 0 ${this.chart!.getWidth()} ${this.chart!.getHeight()}`;
    this.querySelector('svg')?.setAttribute('viewBox', size);
  }

  private option(): any {
    const season = this.season!;
    const width = this.printing ? PAPER.width : this.clientWidth;
    const size = width > WIDE ? 16 : 12;
    const narrow = width < 500;
    const raised = this.raised(season, size);
    const text = { fontSize: size, fontFamily: getComputedStyle(this).fontFamily, color: '#333' };
    return {
      animation: false,
      textStyle: text,
      grid: { left: 8, right: narrow ? 62 : 96, top: size * 2.5, bottom: 8, containLabel: true },
      tooltip: {
        trigger: 'axis',
        renderMode: 'html',
        textStyle: text,
        valueFormatter: (value: number) => (value === undefined || value === null ? '–' : number.format(value))
      },
      xAxis: {
        type: 'time',
        min: season.due.day < season.days[0] ? season.due.day : undefined,
        max: this.last(season),
        splitNumber: narrow ? 3 : 6,
        axisLabel: { ...text, hideOverlap: true, formatter: '{MM}-{dd}' },
        splitLine: { show: false }
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: season.all.number > 0 ? Math.ceil(season.all.number * HEADROOM) : undefined,
        splitNumber: 4,
        axisLabel: { ...text, formatter: (value: number) => (Number.isInteger(value) ? number.format(value) : ''), showMaxLabel: false }
      },
      series: [
        ...season.curves.map((curve, at) => this.line(season, curve, at, text, size, raised[at])),
        ...this.ahead(season, text)
      ]
    };
  }

  /** By how many pixels the name of each curve is lifted, so that none lies on another or on the line of all. */
  private raised(season: Season, size: number): number[] {
    const height = (this.printing ? PAPER.height : this.chart!.getHeight()) - size * (2.5 + AXIS) - 8;
    const most = Math.ceil(season.all.number * HEADROOM) || Math.max(1, ...season.curves.flatMap((curve) => curve.values));
    const ends = season.curves.map((curve) => ((curve.values[curve.values.length - 1] ?? 0) / most) * height);
    const gap = size * 1.3;
    const line = (season.all.number / most) * height;
    const places = [...ends];
    let lowest = -Infinity;
    for (const at of ends.map((_, at) => at).sort((one, other) => ends[one] - ends[other] || other - one)) {
      let place = Math.max(ends[at], lowest);
      if (season.all.number > 0 && Math.abs(place - line) < gap / 2) place = line + gap / 2;
      places[at] = place;
      lowest = place + gap;
    }
    return places.map((place, at) => place - ends[at]);
  }

  private last(season: Season) {
    return [season.days[season.days.length - 1], season.due.day, season.ahead?.day ?? '']
      .filter((day) => day)
      .reduce((one, other) => (one > other ? one : other));
  }

  private line(season: Season, curve: Curve, at: number, text: object, size: number, raised: number): any {
    const look = LOOKS[at % LOOKS.length];
    const every = Math.max(1, Math.round(season.days.length / 8));
    return {
      type: 'line',
      name: curve.name,
      data: season.days.map((day, n) => ({
        value: [day, curve.values[n]],
        symbol: n % every === 0 || n === season.days.length - 1 ? look.mark : 'none'
      })),
      symbolSize: 7,
      color: look.colour,
      lineStyle: { width: 2.5, type: look.dash },
      endLabel: { show: true, ...text, color: look.colour, formatter: '{a}', distance: 6, offset: [0, -raised] },
      markLine:
        at > 0
          ? undefined
          : {
              symbol: 'none',
              silent: true,
              label: { ...text, formatter: '{b}' },
              lineStyle: { color: '#555', width: 1.5, type: 'solid' },
              data: [
                {
                  name: season.due.name,
                  xAxis: season.due.day,
                  // at the left edge it would be cut in the middle
                  label: { position: 'end', align: season.due.day < season.days[0] ? 'left' : 'center' }
                },
                // at its begin, where the curves are still low
                ...(season.all.number > 0
                  ? [{ name: season.all.name, yAxis: season.all.number, label: { position: 'insideStartTop', distance: [size / 2, 5] } }]
                  : [])
              ]
            }
    };
  }

  /** From today to the day on which all will be verified. */
  private ahead(season: Season, text: object): any[] {
    if (!season.ahead || season.days.length === 0) return [];
    return [
      {
        type: 'line',
        name: season.ahead.name,
        data: [
          [season.days[season.days.length - 1], season.ahead.from],
          [season.ahead.day, season.ahead.to]
        ],
        symbol: 'diamond',
        symbolSize: 9,
        color: LOOKS[1].colour,
        lineStyle: { width: 1.5, type: [2, 6] },
        label: { show: false },
        endLabel: { show: true, ...text, color: LOOKS[1].colour, formatter: '{a}', distance: 6 },
        labelLayout: { moveOverlap: 'shiftY' },
        tooltip: { show: false }
      }
    ];
  }
}

customElements.define('season-chart', SeasonChart);
