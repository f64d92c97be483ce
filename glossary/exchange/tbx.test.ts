import { describe, expect, it } from 'vitest';
import { idOfXmlName, xmlNameOf } from './tbx-names.ts';
import { parseTbx, serialiseTbx } from './tbx.ts';
import type { UserGlossary } from './user-term.ts';

const labels = (pref: string, alt: string[] = []) => ({ pref, alt, hidden: [] });
const dca = (body: string) => `<tbx style="dca" type="TBX-Basic" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>CC0</p></publicationStmt><sourceDesc><p>Une base</p><p>autre</p></sourceDesc></fileDesc></tbxHeader><text><body>${body}</body></text></tbx>`;
const dct = (body: string) => dca(body).replace('style="dca"', 'style="dct" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"');
const martif = (body: string) => `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="fr"><martifHeader><fileDesc><titleStmt><title>T</title></titleStmt><sourceDesc><p>Une base</p></sourceDesc></fileDesc></martifHeader><text><body>${body}</body></text></martif>`;

const EXPECTED = {
  id: 'c1',
  labels: { fr: labels('chimiothérapie', ['chimio']), en: labels('chemotherapy') },
  definition: { fr: 'Traitement par des médicaments.' },
  domain: 'traitement',
  note: 'Une note.',
  source: 'NCI',
  identifiers: [{ scheme: 'uri', value: 'https://e.org/c1' }],
};

describe('parseTbx', () => {
  it.each([
    [
      'DCA',
      dca(`<conceptEntry id="c1"><descrip type="subjectField">traitement</descrip><note>Une note.</note>
        <xref type="externalCrossReference" target="https://e.org/c1">c1</xref><xref type="xGraphic" target="https://e.org/c1.png">image</xref>
        <langSec xml:lang="fr"><descripGrp><descrip type="definition">Traitement par des\n\t\t<hi>médicaments</hi>.</descrip><admin type="source">NCI</admin></descripGrp>
          <termSec><term>chimio</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote><note>familier</note>
            <descripGrp><descrip type="context">Une chimio.</descrip><admin type="source">ailleurs</admin></descripGrp></termSec>
          <termSec><term>chimiothérapie</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec>
        <langSec xml:lang="en-US"><termSec><term>chemotherapy</term></termSec></langSec></conceptEntry>`),
    ],
    [
      'DCT',
      dct(`<conceptEntry id="c1"><basic:subjectField>traitement</basic:subjectField><note>Une note.</note>
        <basic:externalCrossReference target="https://e.org/c1">c1</basic:externalCrossReference>
        <langSec xml:lang="fr"><descripGrp><basic:definition>Traitement par des médicaments.</basic:definition><basic:source>NCI</basic:source></descripGrp>
          <termSec><term>chimio</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
          <termSec><term>chimiothérapie</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec>
        <langSec xml:lang="en"><termSec><term>chemotherapy</term></termSec></langSec></conceptEntry>`),
    ],
    [
      '2008',
      martif(`<termEntry id="c1"><descrip type="subjectField">traitement</descrip><note>Une note.</note><xref type="externalCrossReference" target="https://e.org/c1"/>
        <descripGrp><descrip type="definition">Traitement par des médicaments.</descrip><admin type="source">NCI</admin></descripGrp>
        <langSet xml:lang="fr"><tig><term>chimiothérapie</term></tig><ntig><termGrp><term>chimio</term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet>
        <langSet xml:lang="en"><tig><term>chemotherapy</term></tig></langSet></termEntry>`),
    ],
  ])('reads the style %s', (_style, file) => {
    const { terms, problems, header } = parseTbx(file);
    expect(problems).toEqual([]);
    expect(terms.map((term) => ({ ...term, definition: { fr: term.definition.fr?.replace(/\s+/g, ' ') } }))).toEqual([EXPECTED]);
    expect(header).toMatchObject({ name: 'T', origin: 'Une base' });
  });

  it('reads TBX-Core, which has nothing but terms', () => {
    const core = '<tbx style="dca" type="TBX-Core" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>O</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry><langSec xml:lang="en"><termSec><term>tumour</term></termSec><termSec><term>tumor</term></termSec></langSec></conceptEntry></body></text></tbx>';
    expect(parseTbx(core)).toMatchObject({ header: { origin: 'O' }, terms: [{ id: 'tumour', labels: { en: labels('tumour', ['tumor']) } }], problems: [] });
  });

  it('reads the whole header', () => {
    expect(parseTbx(dca('<conceptEntry id="a"><langSec xml:lang="fr"><termSec><term>a</term></termSec></langSec></conceptEntry>')).header).toEqual({ name: 'T', origin: 'Une base', licence: 'CC0' });
  });

  it.each([
    ['no French or English term', '<langSec xml:lang="de"><termSec><term>a</term></termSec></langSec>', 'no-label'],
    ['an empty term', '<langSec xml:lang="fr"><termSec><term> </term></termSec></langSec>', 'no-label'],
    ['no language section', '', 'no-label'],
    ['a term that no page can hold', `<langSec xml:lang="fr"><termSec><term>${'a'.repeat(600)}</term></termSec></langSec>`, 'field-too-long'],
  ])('refuses an entry with %s by its name, and takes the others', (_what, body, reason) => {
    const good = '<conceptEntry id="z"><langSec xml:lang="fr"><termSec><term>z</term></termSec></langSec></conceptEntry>';
    const { terms, problems } = parseTbx(dca(`<conceptEntry id="x">${body}</conceptEntry>${good}`));
    expect(terms.map(({ id }) => id)).toEqual(['z']);
    expect(problems[0]).toMatchObject({ path: 'conceptEntry[1] x', reason, lost: 'term' });
  });

  it.each([
    ['a cut file', dca('').slice(0, -10), 'xml-malformed'],
    ['elements that cross', '<tbx><text></tbx></text>', 'xml-malformed'],
    ['an unknown entity', dca('&nbsp;'), 'xml-malformed'],
    ['an undeclared prefix', dca('<basic:note>a</basic:note>'), 'xml-malformed'],
    ['a control character', dca('&#1;'), 'xml-malformed'],
    ['no XML at all', 'terme,définition', 'xml-malformed'],
  ])('refuses %s as a whole, with the line', (_what, file, reason) => {
    expect(parseTbx(file)).toMatchObject({ header: {}, terms: [], problems: [{ row: 1, reason, lost: 'file' }] });
  });

  it('answers a file of another kind of XML with « no terms »', () => {
    expect(parseTbx('<html><body/></html>').problems).toMatchObject([{ reason: 'no-terms', lost: 'file' }]);
  });
});

describe('serialiseTbx', () => {
  const glossary: UserGlossary = {
    name: 'G & co', origin: 'O', licence: 'CC BY 4.0', date: '2026-11-22', languages: ['fr', 'en'], reviewed: false,
    terms: [{ id: 'a b', labels: { fr: labels('a', ['b']) }, definition: { en: 'D.' }, domain: 's', note: 'n', source: 'o', identifiers: [{ scheme: 'ncit', value: 'C1' }] }],
  };

  it('writes entries in the order of the schema: texts, then languages, then terms', () => {
    const entry = serialiseTbx(glossary).match(/<conceptEntry[\s\S]*<\/conceptEntry>/)?.[0].replaceAll('\n', '');
    expect(entry).toBe(
      '<conceptEntry id="a_x0020_b"><descrip type="subjectField">s</descrip><descripGrp><descrip type="definition" xml:lang="en">D.</descrip></descripGrp>' +
        '<admin type="source">o</admin><xref type="externalCrossReference" target="urn:x-oncogloss:id:ncit:C1">ncit: C1</xref><note>n</note>' +
        '<langSec xml:lang="fr"><termSec><term>a</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>' +
        '<termSec><term>b</term></termSec></langSec></conceptEntry>',
    );
  });

  it('names categories by elements in the DCT style', () => {
    const file = serialiseTbx(glossary, { style: 'dct' });
    expect(file).toContain('<tbx style="dct" type="TBX-Basic" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">');
    expect(file).toContain('<basic:subjectField>s</basic:subjectField>');
    expect(file).toContain('<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>');
    expect(file).not.toContain('<descrip ');
  });
});

describe('xmlNameOf', () => {
  it.each([
    ['c1', 'c1'],
    ['1', '_x0031_'],
    ['a b', 'a_x0020_b'],
    ['https://e.org', 'https_x003A__x002F__x002F_e.org'],
    ['_x0041_', '_x005F_x0041_'],
    ['🧬', '_x1F9EC_'],
    ['é', 'é'],
    ['-a', '_x002D_a'],
  ])('makes of %s the name %s, and back', (id, name) => {
    expect(xmlNameOf(id)).toBe(name);
    expect(idOfXmlName(name)).toBe(id);
  });
});
