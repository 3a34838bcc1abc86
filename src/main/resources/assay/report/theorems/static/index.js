// The tables that the report opens on: every claim with verdict, tightness, baseline and mutants; and what the papers state,
// with the claims that check it. Reads what the other pages read, and of each claim the facts that Facts.java wrote; shows text
// as text, except formulas and pages, which the engine has escaped.
(function () {
  'use strict';

  const COLUMNS = ['claim', 'verdict', 'instances', 'vacuous', 'left / right (median)', 'baseline', 'mutants', 'seconds'];
  const catalogue = window.assayCatalogue || {papers: [], accepted: []};

  function bytes(base64) {
    return Uint8Array.from(atob(base64), c => c.charCodeAt(0));
  }

  async function unpacked(base64) {
    const stream = new Blob([bytes(base64)]).stream().pipeThrough(new DecompressionStream('gzip'));
    return JSON.parse(await new Response(stream).text());
  }

  // Whether the last run was about samples that a user named.
  const ownData = (catalogue.written || []).includes('yourdata');
  const allPages = catalogue.pages ? unpacked(catalogue.pages) : Promise.resolve({});
  // Of each claim, by the full name of its test; a test that broke before it was judged has none.
  const allFacts = catalogue.claims ? unpacked(catalogue.claims) : Promise.resolve({});
  const UNJUDGED = {verdict: 'error', derived: []};

  function load(path) {
    if (!window.reportData) return fetch(path).then(answer => answer.json());
    return new Promise(resolve => (function wait() {
      if (window.reportDataReady === false) return setTimeout(wait, 20);
      resolve(JSON.parse(new TextDecoder().decode(bytes(window.reportData[path]))));
    })());
  }

  function leaves(node) {
    return node.children ? node.children.flatMap(leaves) : [node.uid];
  }

  function label(test, name) {
    return (test.labels.find(l => l.name === name) || {}).value || '';
  }

  const isMutant = test => label(test, 'feature') === 'Mutants';
  const verdict = test => test.facts.verdict;
  const failed = test => test.status === 'failed' || test.status === 'broken';
  const id = test => label(test, 'story');

  // Verdict and, where an alarming one is what the baseline expects, that it does.
  const meaning = test => verdict(test) + (test.facts.expected ? ', as expected' : '');
  const look = test => test.facts.expected ? 'expected ' + verdict(test) : verdict(test);

  function element(tag, style, content) {
    const e = document.createElement(tag);
    if (style) e.className = style;
    if (content !== undefined) e.append(content);
    return e;
  }

  function typeset(tag, style, html) {
    const e = element(tag, style);
    e.innerHTML = html;
    return e;
  }

  function row(cells, style, tag) {
    const r = element('tr', style);
    cells.forEach(c => {
      const cell = element(tag || 'td', c.style);
      cell.append(c.node === undefined ? c : c.node);
      r.append(cell);
    });
    return r;
  }

  function heading(content, columns) {
    const head = row([content], 'theorem');
    head.firstChild.colSpan = columns;
    return head;
  }

  function leadsTo(r, test) {
    r.addEventListener('click', () => { location.hash = 'testresult/' + test.uid; });
    return r;
  }

  function link(test, text) {
    const a = element('a', '', text);
    a.href = '#testresult/' + test.uid;
    return a;
  }

  function name(test) {
    const cell = element('div');
    cell.append(link(test, test.name.replace(' · ' + meaning(test), '')));
    if (test.facts.constants === 'recalled') cell.append(' ', element('span', 'recalled', 'constants recalled'));
    if (test.older) cell.append(' ', element('span', 'older', 'as of ' + time(test.facts.when)));
    cell.append(typeset('div', 'statement', test.facts.formula || ''));
    return cell;
  }

  const time = run => (run || '').replace('T', ' ').replace(/-(\d\d)-\d\d(-\d+)?$/, ':$1 UTC') || 'an earlier run';

  function chip(style, text) {
    return element('span', 'verdict ' + style.replace('out of regime', 'out-of-regime'), text || style);
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

  // All of one kind need no word: the verdict stands beside them. Few instances say what they leave open.
  function instances(test) {
    const text = test.facts.instances || '';
    const parts = text.split(', ').map(part => part.split(' '));
    const cell = element('div', '', parts.length === 1 && text === parts[0][0] + ' ' + verdict(test) ? parts[0][0] : text);
    if (test.facts.few) cell.append(element('div', 'few', test.facts.few));
    if (test.facts.lacking) cell.append(element('div', 'few', '△ ' + test.facts.lacking));
    if (test.facts.slack) cell.append(element('div', 'few', test.facts.slack));
    return cell;
  }

  function vacuous(facts) {
    return facts.vacuous === '0 %' ? element('span', 'faint', '–') : facts.vacuous || '';
  }

  function claim(test, mutants) {
    const facts = test.facts;
    const r = row([
      name(test), chip(look(test), meaning(test)), instances(test), vacuous(facts),
      {node: tightness(facts.tightness), style: 'number'}, change(facts.change), killed(mutants),
      {node: element('span', '', (test.time.duration / 1000).toFixed(1)), style: 'number'}], 'claim' + (test.older ? ' faint' : ''));
    return leadsTo(r, test);
  }

  function groups(tests, key) {
    const map = new Map();
    tests.forEach(t => map.set(key(t), (map.get(key(t)) || []).concat(t)));
    return [...map].sort((a, b) => a[0].localeCompare(b[0], 'en', {numeric: true}));
  }

  const byName = (a, b) => a.name.localeCompare(b.name, 'en', {numeric: true});

  function survivor(test) {
    return leadsTo(row([name(test), chip(verdict(test) === 'error' ? 'error' : 'survives'), test.facts.instances || '', vacuous(test.facts), '', '', '', ''], 'claim'), test);
  }

  // In the order of the committed list, then the others.
  function rank(title) {
    const at = catalogue.papers.findIndex(s => s.paper === title);
    return at < 0 ? catalogue.papers.length : at;
  }

  // A claim's mutants may stand in another paper's class.
  function paper(title, tests, mutants) {
    const part = element('div');
    part.append(element('h2', '', title));
    const table = element('table');
    table.append(row(COLUMNS, '', 'th'));
    groups(tests, t => label(t, 'feature')).forEach(([theorem, claims]) => {
      table.append(heading(typeset('span', '', claims[0].facts.heading || theorem.replace(/[<&]/g, '')), COLUMNS.length));
      claims.sort(byName).forEach(t => table.append(claim(t, mutants.filter(m => id(m) === id(t)))));
    });
    part.append(table);
    return part;
  }

  // What fails or asks for a look, before everything else.
  function attention(tests) {
    const part = element('div', 'attention');
    const survivors = tests.filter(t => isMutant(t) && failed(t));
    const failing = tests.filter(t => !isMutant(t) && failed(t));
    const open = tests.filter(t => !isMutant(t) && !failed(t) && !t.older && (['changed', 'inconclusive'].includes(t.facts.change)));
    if (failing.length + survivors.length + open.length === 0) return part;
    part.append(element('h2', '', 'What needs a look'));
    const table = element('table');
    table.append(row(COLUMNS, '', 'th'));
    if (failing.length > 0) table.append(heading('Not as it should be: these fail the build', COLUMNS.length));
    failing.sort(byName).forEach(t => table.append(claim(t, [])));
    if (survivors.length > 0) table.append(heading('Mutants that the checks did not notice', COLUMNS.length));
    survivors.sort(byName).forEach(m => table.append(survivor(m)));
    if (open.length > 0) table.append(heading('Verdict as expected, tightness against the baseline changed or open', COLUMNS.length));
    open.sort(byName).forEach(t => table.append(claim(t, [])));
    part.append(table);
    return part;
  }

  // Accepted claims that no result tells of.
  function unjudged(tests) {
    const known = new Set(tests.map(t => label(t, 'testClass') + '#' + label(t, 'testMethod')));
    return catalogue.accepted.filter(a => !known.has(a.name));
  }

  function accepted(rows) {
    const part = element('div');
    if (rows.length === 0) return part;
    part.append(element('h2', '', 'Not judged: what was accepted last'));
    const table = element('table');
    table.append(row(COLUMNS, '', 'th'));
    rows.forEach(a => table.append(row([
      a.id + ' · ' + a.name, element('span', 'faint', a.verdict), String(a.instances), '', {node: tightness(a.tightness), style: 'number'},
      'accepted ' + a.run.slice(0, 10), '', ''], 'faint')));
    part.append(table);
    return part;
  }

  // The changes of a claim that met one of these fates, one below the other; formulas as the engine has escaped them.
  function fates(changes) {
    const cell = element('div');
    changes.forEach(d => cell.append(typeset('div', 'statement', d.change),
      typeset('div', 'statement faint', d.why)));
    return cell.children.length > 0 ? cell : element('span', 'faint', '–');
  }

  function derivedRow(test) {
    const met = fate => test.facts.derived.filter(d => d.fate === fate);
    const probed = test.facts.derived.length - met('not probed').length;
    return leadsTo(row([
      name(test), met('killed').length + ' of ' + probed, fates(met('survived')), fates(met('possibly unnecessary')),
      fates(met('not probed').concat(met('undefined without it')).filter(d => d.premise))], 'claim'), test);
  }

  // Every claim's derived mutants, if the run asked for them.
  function derived(tests) {
    const part = element('div', 'derived');
    const claims = tests.filter(t => t.facts.derived.some(d => d.fate !== 'not probed' || d.premise));
    if (claims.length === 0) return part;
    part.append(element('h2', '', 'Derived mutants: each claim made stronger, one change at a time'));
    const table = element('table');
    table.append(row(['claim', 'killed', 'survived: slack, or no power to see', 'premise possibly unnecessary', 'premise not probed, or undefined without it'], '', 'th'));
    claims.sort(byName).forEach(t => table.append(derivedRow(t)));
    part.append(table);
    return part;
  }

  const ORDER = ['error', 'refuted', 'vacuous', 'inconclusive', 'supported', 'out of regime'];

  // How many claims have which verdict, those that fail first.
  function tally(claims) {
    const line = element('span');
    const place = kind => ORDER.indexOf(kind) + (kind.includes(',') ? ORDER.length : 0);
    groups(claims, meaning).sort((a, b) => place(a[0]) - place(b[0])).forEach(([kind, of]) => line.append(chip(look(of[0]), of.length + ' ' + kind), ' '));
    return line;
  }

  function summary(tests) {
    const line = element('p');
    const claims = tests.filter(t => !isMutant(t));
    const mutants = tests.filter(isMutant);
    line.append(claims.length + (claims.length === 1 ? ' claim: ' : ' claims: '), tally(claims));
    if (mutants.length > 0) line.append('· ', killed(mutants.filter(m => !m.older)), ' mutants ');
    const judged = tests.find(t => t.facts.run && !t.older);
    if (judged) line.append(element('span', 'faint', '· ' + judged.facts.run));
    const older = claims.filter(t => t.older).length;
    if (older > 0) line.append(element('div', 'older', 'This run judged ' + (claims.length - older) + ' of them; the other ' + older + ' stand as their last runs left them. A run of everything: mvn verify'));
    return line;
  }

  // A claim GF-G1-false that no statement names is one on the statement GF-G1.
  const named = new Set(catalogue.papers.map(s => s.id));
  const checks = (claim, of) => claim === of || !named.has(claim) && claim.startsWith(of + '-');

  function verdicts(tests) {
    const cell = element('div');
    tests.forEach(t => {
      const line = element('div');
      line.append(chip(look(t), meaning(t)), ' ', link(t, t.name.replace(id(t) + ' · ', '').replace(' · ' + meaning(t), '')));
      if (t.facts.constants === 'recalled') line.append(' ', element('span', 'recalled', 'constants recalled'));
      cell.append(line);
    });
    return cell;
  }

  function statement(s, first, tests) {
    const checking = tests.filter(t => checks(id(t), s.checked)).sort(byName);
    const resting = catalogue.accepted.filter(a => checks(a.id, s.checked));
    const what = element('div');
    what.append(element('b', '', s.id), s.id === s.checked ? ' ' : ' = ' + s.checked + ' ', typeset('span', '', s.words));
    const found = checking.length > 0 ? verdicts(checking)
      : resting.length > 0 ? element('span', 'faint', 'not judged; accepted: ' + [...new Set(resting.map(a => a.verdict))].join(', '))
      : s.untestable ? typeset('span', 'faint', 'not testable: ' + s.untestable)
      : element('span', 'missing', 'no claim');
    return row([typeset('div', '', first ? s.statement : ''), what, found], first ? 'first' : '');
  }

  function statements(title, of, tests) {
    const part = element('div', 'statements');
    const ids = [...new Set(of.filter(s => !s.untestable).map(s => s.checked))];
    const checked = ids.filter(i => tests.some(t => checks(id(t), i)) || catalogue.accepted.some(a => checks(a.id, i))).length;
    part.append(element('h2', '', title));
    const line = element('p', '', checked + ' of ' + ids.length + ' ids have claims: ');
    line.append(tally(tests.filter(t => ids.some(i => checks(id(t), i)))));
    part.append(line);
    const table = element('table');
    table.append(row(['the paper\'s statement', 'what is checked', 'claims and their verdicts'], '', 'th'));
    [...new Set(of.map(s => s.statement))].forEach(n => of.filter(s => s.statement === n).forEach((s, i) => table.append(statement(s, i === 0, tests))));
    part.append(table);
    return part;
  }

  function elsewhere(tests) {
    const others = groups(tests.filter(t => !catalogue.papers.some(s => checks(id(t), s.checked) || checks(id(t), s.id))), id);
    const part = element('div', 'statements');
    if (others.length === 0) return part;
    part.append(element('h2', '', 'Claims that no listed statement names (properties/papers.tsv)'));
    const table = element('table');
    others.forEach(([i, of]) => table.append(row([label(of[0], 'feature'), element('b', '', i), verdicts(of.sort(byName))], 'first')));
    part.append(table);
    return part;
  }

  async function tests() {
    const tree = await load('data/behaviors.json');
    const every = await Promise.all(leaves(tree).map(uid => load('data/test-cases/' + uid + '.json')));
    const written = await allFacts;
    // Claims about samples that nobody named were not judged.
    const all = every.filter(test => written[test.fullName] || test.status !== 'skipped');
    all.forEach(test => { test.facts = written[test.fullName] || UNJUDGED; });
    const newest = all.map(t => t.facts.when || '').reduce((a, b) => b > a ? b : a, '');
    all.forEach(test => { test.older = !!test.facts.when && test.facts.when < newest; });
    return all;
  }

  function tabs(current) {
    const line = element('p', 'tabs');
    [['theorems', 'by claim'], ['papers', 'by the papers\' statements'], ['map', 'as a map'], ['findings', 'findings']]
      .concat(ownData ? [['yourdata', 'your data']] : []).forEach(([route, text]) => {
      const a = element('a', route === current ? 'current' : '', text);
      a.href = '#' + route;
      line.append(a, ' ');
    });
    return line;
  }

  const Table = Backbone.Marionette.View.extend({
    className: 'theorems',
    template: () => '',
    onRender: function () {
      const all = this.options.tests;
      this.el.append(element('h1', '', 'Theorems'), summary(all), tabs('theorems'), attention(all));
      groups(all.filter(t => !isMutant(t)), t => label(t, 'epic')).sort((a, b) => rank(a[0]) - rank(b[0]))
        .forEach(([title, of]) => this.el.append(paper(title, of, all.filter(isMutant))));
      this.el.append(accepted(unjudged(all)), derived(all));
    }
  });

  const Papers = Backbone.Marionette.View.extend({
    className: 'theorems',
    template: () => '',
    onRender: function () {
      const claims = this.options.tests.filter(t => !isMutant(t));
      this.el.append(element('h1', '', 'What the papers state'), summary(this.options.tests), tabs('papers'));
      const papers = [...new Set(catalogue.papers.map(s => s.paper))];
      papers.forEach(title => this.el.append(statements(title, catalogue.papers.filter(s => s.paper === title), claims)));
      this.el.append(elsewhere(claims));
    }
  });

  // A page that the engine wrote: links to a claim name its test, whose address only the report knows.
  function written(route, title, look) {
    return Backbone.Marionette.View.extend({
      className: look,
      template: () => '',
      onRender: function () {
        const head = element('div', look === 'theorems' ? '' : 'theorems');
        const page = element('div', 'written');
        head.append(element('h1', '', title), tabs(route));
        this.el.append(head, page);
        const uids = new Map(this.options.tests.map(t => [t.fullName, t.uid]));
        allPages.then(pages => {
          page.innerHTML = pages[route] || '';
          page.querySelectorAll('a[href^="#claim/"]').forEach(a => {
            const uid = uids.get(a.getAttribute('href').slice('#claim/'.length));
            if (uid) a.setAttribute('href', '#testresult/' + uid); else a.removeAttribute('href');
          });
        });
      }
    });
  }

  // A claim's page, before all that Allure says of its test.
  const Page = Backbone.Marionette.View.extend({
    template: () => '',
    onRender: function () {
      allFacts.then(written => { this.el.innerHTML = (written[this.model.get('fullName')] || {page: ''}).page; });
    }
  });

  function layout(View) {
    return class extends allure.components.AppLayout {
      async loadData() {
        this.tests = await tests();
      }

      getContentView() {
        return new View({tests: this.tests});
      }
    };
  }

  function tab(route, title, icon, View) {
    const Layout = layout(View);
    allure.api.addTranslation('en', {tab: {[route]: {name: title}}});
    allure.api.addTab(route, {title: 'tab.' + route + '.name', icon: 'fa ' + icon, route: route, onEnter: () => new Layout()});
  }

  allure.api.addTestResultBlock(Page, {position: 'before'});
  tab('theorems', 'Theorems', 'fa-check-square-o', Table);
  tab('papers', 'Papers', 'fa-book', Papers);
  tab('map', 'Map', 'fa-sitemap', written('map', 'What rests on what', 'theorems'));
  tab('findings', 'Findings', 'fa-lightbulb-o', written('findings', 'Findings', 'theorems'));
  if (ownData) tab('yourdata', 'Your data', 'fa-table', written('yourdata', 'Your data', 'own'));
  const added = ownData ? 5 : 4;
  allure.api.tabs.unshift(...allure.api.tabs.splice(allure.api.tabs.length - added, added));
  if (location.hash === '' || location.hash === '#') location.hash = '#theorems';
})();
