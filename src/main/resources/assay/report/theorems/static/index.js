// The table that the report opens on: paper, theorem, claim, with verdict, instances, tightness, mutants and time.
// Reads what the other pages read; shows text as text, except the formula, which the engine has escaped.
(function () {
  'use strict';

  const COLUMNS = ['claim', 'verdict', 'instances', 'vacuous', 'left / right (median)', 'baseline', 'mutants', 'seconds'];

  function load(path) {
    if (!window.reportData) return fetch(path).then(answer => answer.json());
    return new Promise(resolve => (function wait() {
      if (window.reportDataReady === false) return setTimeout(wait, 20);
      const bytes = Uint8Array.from(atob(window.reportData[path]), c => c.charCodeAt(0));
      resolve(JSON.parse(new TextDecoder().decode(bytes)));
    })());
  }

  function leaves(node) {
    return node.children ? node.children.flatMap(leaves) : [node.uid];
  }

  function label(test, name) {
    return (test.labels.find(l => l.name === name) || {}).value || '';
  }

  // What the engine wrote on the claim's page; a test that broke before it was judged has none.
  function page(test) {
    const html = new DOMParser().parseFromString(test.descriptionHtml || '', 'text/html');
    const derived = [...html.querySelectorAll('tr[data-fate]')].map(r => ({fate: r.dataset.fate, change: r.cells[0]}));
    return {facts: (html.querySelector('.assay') || {dataset: {}}).dataset, formula: html.querySelector('.formula'), derived: derived};
  }

  function verdict(test) {
    return test.page.facts.verdict || 'error';
  }

  function element(tag, style, text) {
    const e = document.createElement(tag);
    if (style) e.className = style;
    if (text !== undefined) e.textContent = text;
    return e;
  }

  function row(cells, style, tag) {
    const r = element('tr', style);
    cells.forEach(c => {
      const cell = element(tag || 'td', c.style);
      cell.append(c.node || c);
      r.append(cell);
    });
    return r;
  }

  function name(test) {
    const cell = element('div');
    const link = element('a', '', test.name);
    link.href = '#testresult/' + test.uid;
    cell.append(link);
    if (test.page.facts.constants === 'recalled') cell.append(' ', element('span', 'recalled', 'constants recalled'));
    const formula = element('div', 'statement');
    if (test.page.formula) formula.innerHTML = test.page.formula.innerHTML;
    cell.append(formula);
    return cell;
  }

  function chip(style, text) {
    return element('span', 'verdict ' + style.replaceAll(' ', '-'), text || style);
  }

  function tightness(value) {
    if (!value) return element('span', 'faint', '–');
    const cell = element('span', 'number', value);
    const ratio = Number(value.replace('∞', 'Infinity'));
    const bar = element('span', 'bar');
    const filled = element('i', ratio > 1 ? 'beyond' : '');
    filled.style.width = Math.max(0, Math.min(1, ratio)) * 100 + '%';
    bar.append(filled);
    cell.append(bar);
    return cell;
  }

  // Against the accepted run; what is as expected stays in the background.
  function change(state) {
    if (!state) return element('span', 'faint', '–');
    return state === 'changed' || state === 'inconclusive' ? chip(state, state === 'changed' ? state : 'open') : element('span', 'faint', state);
  }

  function killed(mutants) {
    if (mutants.length === 0) return element('span', 'faint', '–');
    const dead = mutants.filter(m => m.status === 'passed').length;
    return chip(dead === mutants.length ? 'killed' : 'survives', dead + ' of ' + mutants.length + ' killed');
  }

  function claim(test, mutants) {
    const r = row([
      name(test), chip(verdict(test)), test.page.facts.instances || '', test.page.facts.vacuous || '',
      {node: tightness(test.page.facts.tightness), style: 'number'}, change(test.page.facts.change), killed(mutants),
      {node: element('span', '', (test.time.duration / 1000).toFixed(1)), style: 'number'}], 'claim');
    r.addEventListener('click', () => { location.hash = 'testresult/' + test.uid; });
    return r;
  }

  function groups(tests, key) {
    const map = new Map();
    tests.forEach(t => map.set(key(t), (map.get(key(t)) || []).concat(t)));
    return [...map].sort((a, b) => a[0].localeCompare(b[0], 'en', {numeric: true}));
  }

  const isMutant = test => label(test, 'feature') === 'Mutants';

  function survivor(test) {
    const r = row([name(test), chip(verdict(test) === 'error' ? 'error' : 'survives'), test.page.facts.instances || '', test.page.facts.vacuous || '', '', '', '', ''], 'claim');
    r.addEventListener('click', () => { location.hash = 'testresult/' + test.uid; });
    return r;
  }

  function paper(title, tests) {
    const part = element('div');
    part.append(element('h2', '', title));
    const table = element('table');
    table.append(row(COLUMNS, '', 'th'));
    const mutants = tests.filter(isMutant);
    groups(tests.filter(t => !isMutant(t)), t => label(t, 'feature')).forEach(([theorem, claims]) => {
      const head = row([theorem], 'theorem');
      head.firstChild.colSpan = COLUMNS.length;
      table.append(head);
      claims.sort((a, b) => a.name.localeCompare(b.name, 'en', {numeric: true}))
        .forEach(t => table.append(claim(t, mutants.filter(m => label(m, 'story') === label(t, 'story')))));
    });
    const alive = mutants.filter(m => m.status !== 'passed');
    if (alive.length > 0) {
      const head = row(['Mutants that the checks did not notice'], 'theorem');
      head.firstChild.colSpan = COLUMNS.length;
      table.append(head);
      alive.forEach(m => table.append(survivor(m)));
    }
    part.append(table);
    return part;
  }

  // The changes of a claim that met one of these fates, one below the other; formulas as the engine has escaped them.
  function fates(changes) {
    const cell = element('div');
    changes.forEach(d => {
      const line = element('div', 'statement');
      line.innerHTML = d.change.innerHTML;
      cell.append(line);
    });
    return cell.children.length > 0 ? cell : element('span', 'faint', '–');
  }

  const isPremise = change => change.change.textContent.startsWith('without the premise');

  function derivedRow(test) {
    const met = fate => test.page.derived.filter(d => d.fate === fate);
    const probed = test.page.derived.length - met('not probed').length;
    const r = row([
      name(test), met('killed').length + ' of ' + probed, fates(met('survived')), fates(met('possibly unnecessary')),
      fates(met('not probed').concat(met('undefined without it')).filter(isPremise))], 'claim');
    r.addEventListener('click', () => { location.hash = 'testresult/' + test.uid; });
    return r;
  }

  // Every claim's derived mutants, if the run asked for them.
  function derived(tests) {
    const part = element('div', 'derived');
    const claims = tests.filter(t => t.page.derived.some(d => d.fate !== 'not probed' || isPremise(d)));
    if (claims.length === 0) return part;
    part.append(element('h2', '', 'Derived mutants: each claim made stronger, one change at a time'));
    const table = element('table');
    table.append(row(['claim', 'killed', 'survived: slack, or no power to see', 'premise possibly unnecessary', 'premise not probed, or undefined without it'], '', 'th'));
    claims.sort((a, b) => a.name.localeCompare(b.name, 'en', {numeric: true})).forEach(t => table.append(derivedRow(t)));
    part.append(table);
    return part;
  }

  function summary(tests) {
    const line = element('p');
    const claims = tests.filter(t => !isMutant(t));
    line.append(claims.length + (claims.length === 1 ? ' claim: ' : ' claims: '));
    groups(claims, verdict).forEach(([kind, of]) => line.append(chip(kind, of.length + ' ' + kind), ' '));
    const judged = tests.find(t => t.page.facts.run);
    if (judged) line.append(element('span', 'faint', judged.page.facts.run));
    return line;
  }

  async function tests() {
    const tree = await load('data/behaviors.json');
    const all = await Promise.all(leaves(tree).map(uid => load('data/test-cases/' + uid + '.json')));
    return all.map(test => Object.assign(test, {page: page(test)}));
  }

  const Table = Backbone.Marionette.View.extend({
    className: 'theorems',
    template: () => '',
    onRender: function () {
      const all = this.options.tests;
      this.el.append(element('h1', '', 'Theorems'), summary(all));
      groups(all, t => label(t, 'epic')).forEach(([title, of]) => this.el.append(paper(title, of)));
      this.el.append(derived(all));
    }
  });

  class Layout extends allure.components.AppLayout {
    async loadData() {
      this.tests = await tests();
    }

    getContentView() {
      return new Table({tests: this.tests});
    }
  }

  allure.api.addTranslation('en', {tab: {theorems: {name: 'Theorems'}}});
  allure.api.addTab('theorems', {title: 'tab.theorems.name', icon: 'fa fa-check-square-o', route: 'theorems', onEnter: () => new Layout()});
  allure.api.tabs.unshift(allure.api.tabs.pop());
  if (location.hash === '' || location.hash === '#') location.hash = '#theorems';
})();
