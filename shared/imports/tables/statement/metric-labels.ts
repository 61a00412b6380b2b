import type { StatementKind } from './statement.ts'

/** A way in which statements write a line, as a pattern over the label's words (`fold.ts`), whole from end to end. */
export interface LabelRule {
  readonly metric: string
  readonly pattern: RegExp
  /** The lower wins where two rows of one statement claim the metric. */
  readonly rank: number
  readonly confidence: number
  /** Where the words mean something else: a change in receivables stands in a cash flow statement. */
  readonly not?: readonly StatementKind[]
  /** Only where the sheet shows the line as a percentage. */
  readonly percent?: boolean
}

type Words = readonly [metric: string, rank: number, confidence: number, words: readonly string[]]

const t = '(?:(?:grand )?totals? |consolidated |summe |gesamt |total des |total de la |total du )*'
const net = '(?: net)?'
const group = '(?:(?:the )?(?:company|parent|group|shareholders|shareowners|stockholders|common (?:shareholders|stockholders|shareowners)|owners|equity holders|controlling interests?).*|(?:common )?(?:stock|share)(?:holders|owners)? of .*)'

const flows: readonly Words[] = [
  ['revenue', 1, 0.97, [
    `${t}(?:net )?(?:operating )?(?:revenues?|sales)${net}`, 'total (?:net )?(?:revenues?|sales) and other (?:operating )?revenues?',
    'sales to customers', 'net sales and revenues?', 'sales and revenues?', '(?:net )?sales revenues?(?: net)?', 'turnover', 'group revenues?', 'revenues? net(?: of interest expense)?',
    'revenues? from contracts? with customers?(?: (?:excluding|including) assessed tax)?', 'sales revenue (?:goods|services) net', 'total sales and services',
    'regulated and unregulated operating revenue',
    `${t}(?:netto ?)?umsatz(?:erlo?e?se?)?(?: netto| gesamt)?`, 'umsatzerloese', 'konzernumsatz', 'gesamtumsatz', 'erlose', 'revenue gesamt',
    "chiffre d ?affaires(?: net| consolide| total| hors taxes| ht)*", 'produits des activites ordinaires', "ventes nettes", 'total des produits d exploitation',
  ]],
  ['cogs', 1, 0.96, [
    `${t}costs? of (?:goods|net|product|products)?(?: and services)? ?(?:sales|sold|revenues?)`, `${t}costs? of (?:goods and services sold|products sold|goods sold|sales|revenues?)(?: exclusive of depreciation.*)?`,
    `${t}costs? of (?:sales|revenues?) and services`, 'cogs', 'costs? of goods', 'umsatzkosten', 'herstellungskosten(?: (?:des|der) (?:umsatzes|zur erzielung der umsatzerlose erbrachten leistungen))?',
    'kosten der umsatzerlose', 'kosten des umsatzes', 'cout (?:des (?:ventes|produits vendus|biens vendus)|de revient(?: des ventes)?)', 'couts des ventes',
  ]],
  ['grossProfit', 1, 0.97, ['(?:total )?gross (?:profit|margin|income)(?: loss)?', 'gross loss', 'gross loss profit', 'gross \\(loss\\) profit', 'gross profit \\(loss\\)', 'brutto ?(?:ergebnis|gewinn|marge)(?: vom umsatz)?', 'rohertrag', 'marge brute', 'benefice brut']],
  ['sga', 1, 0.95, [
    `${t}(?:selling|sales|marketing) ?(?:marketing )?(?:general )?(?:and )?(?:general )?(?:and )?administrati(?:ve|on)(?: expenses?| costs?)?`,
    `${t}selling general and administrati(?:ve|on)(?: expenses?| costs?)?`, `${t}selling (?:and )?general (?:and )?administrati(?:ve|on)(?: expenses?)?`, `${t}selling marketing and administrati(?:ve|on)(?: expenses?)?`,
    `${t}selling and administrati(?:ve|on)(?: expenses?)?`, 'marketing general and administrative(?: expenses?)?', 'sg and a(?: expenses?)?', 'sga(?: expenses?)?',
    'vertriebs und (?:allgemeine )?verwaltungs(?:kosten|aufwand|aufwendungen)', 'vertriebs verwaltungs und allgemeine kosten', 'vertriebskosten und allgemeine verwaltungskosten', 'frais (?:commerciaux|de vente) (?:generaux )?et (?:frais )?(?:administratifs|generaux)(?: et administratifs)?',
  ]],
  ['rnd', 1, 0.96, [`${t}(?:research and development|research development|r and d|technology and development|product development)(?: expenses?| costs?)?(?: net)?`, 'forschungs? (?:und|u) entwicklungs(?:kosten|aufwand|aufwendungen)', 'f (?:und|and) e (?:kosten|aufwand)', '(?:frais|depenses|couts?) de recherche et (?:de )?developpement', 'recherche et developpement']],
  ['operatingIncome', 1, 0.97, [
    `${t}(?:operating (?:income|profit|earnings|loss)|(?:income|profit|earnings|loss) from operations|operating (?:income|profit) \\(?loss\\)?|operating \\(?loss\\)? (?:income|profit)|(?:income|profit) \\(?loss\\)? from operations|loss income from operations|\\(loss\\) income from operations|profit loss from operating activities|profit from operating activities|operating result|operating income loss)`,
    'betriebsergebnis', 'operatives ergebnis', 'ergebnis der (?:gewohnlichen|betrieblichen) (?:geschafts)?tatigkeit', 'betriebsgewinn', 'ergebnis aus (?:der )?(?:betrieblicher|operativer|laufender) (?:geschafts)?tatigkeit', 'resultat (?:operationnel|d ?exploitation)(?: courant)?',
  ]],
  ['operatingIncome', 3, 0.7, ['ebit', 'ergebnis vor zinsen und (?:ertrag)?steuern(?: ebit)?', 'earnings before interest and tax(?:es)?(?: ebit)?']],
  ['ebitda', 1, 0.95, ['ebitda', 'earnings before interest tax(?:es)? depreciation and amorti[sz]ation(?: ebitda)?']],
  ['pretaxIncome', 1, 0.95, [
    '(?:consolidated )?(?:income|earnings|profit|loss)(?: \\(?loss\\)?)? (?:from continuing operations )?before (?:provision for |benefit from |\\(?(?:provision|benefit)\\)? .*for |income tax expense.*|equity.*and )?(?:income )?tax(?:es)?(?: on income| expense| benefit| and .*noncontrolling.*)*',
    '\\(loss\\) income before (?:income )?tax(?:es)?', '(?:profit|income|earnings)(?: loss)? before tax(?:ation|es)?', '(?:income|earnings) before (?:provision for )?(?:income )?tax(?:es)?(?: on income)?', 'pre ?tax (?:income|profit|earnings)', 'pre tax income loss',
    'income loss from continuing operations before income taxes extraordinary items noncontrolling interest', 'income loss from continuing operations before income taxes.*',
    'ergebnis vor (?:ertrag)?steuern(?: ebt)?', 'gewinn vor steuern', 'ebt', "resultat (?:avant impots?(?: sur les (?:benefices|resultats|societes))?|courant avant impots?)",
  ]],
  ['tax', 1, 0.94, [
    '(?:total )?(?:provision|benefit|\\(?provision\\)? \\(?benefit\\)?|benefit provision|provision benefit|\\(benefit\\) provision|provision \\(benefit\\))(?: from)? for (?:income )?tax(?:es)?(?: on income)?', 'income tax(?:es)?(?: expense| provision)?(?: \\(?benefit\\)?)?', 'income tax \\(benefit\\) expense', 'income tax benefit expense', 'tax(?:ation)?(?: expense| provision)', 'provision for tax(?:es)? on income', 'benefit from income tax(?:es)?', 'taxation', '(?:total )?taxes on income', 'income tax expense continuing operations',
    '(?:ertrag|einkommen)steuern?(?: (?:vom|und) .*)?', 'steuern vom einkommen und vom ertrag', 'steueraufwand', "impots? sur (?:les (?:benefices|resultats?|societes)|le resultat)", 'charge d ?impots?',
  ]],
  ['netIncome', 1, 0.97, [
    `net (?:income|earnings|profit|loss|income \\(?loss\\)?|\\(?loss\\)? income|earnings \\(?loss\\)?)(?: \\(?loss\\)?)? attributable to ${group}`, `(?:profit|income|earnings)(?: loss)? attributable to (?:owners|equity holders|shareholders|stockholders|shareowners).*`, 'net income loss', 'net income attributable to parent',
    'davon (?:auf )?(?:die )?(?:anteilseigner|aktionare|gesellschafter)(?: .*)?(?: entfallend)?', '(?:auf )?(?:die )?(?:anteilseigner|aktionare|gesellschafter) (?:der|des) .*entfallend.*', 'resultat net part du groupe', 'part du groupe',
  ]],
  ['netIncome', 2, 0.94, [
    `${t}net (?:income|earnings|profit)`, 'net (?:income|earnings|profit) \\(loss\\)', 'net \\(loss\\) (?:income|earnings|profit)', 'net (?:loss|loss income|earnings loss|profit loss)', 'profit loss', '(?:profit|loss|profit \\(loss\\)|income) for the (?:year|period|financial year)', 'profit after tax(?:ation)?',
    '(?:konzern|jahres)(?:ergebnis|uberschuss|fehlbetrag|gewinn)(?: nach steuern)?', 'jahresuberschuss jahresfehlbetrag', 'ergebnis nach (?:ertrag)?steuern', 'periodenergebnis', 'reingewinn', "(?:resultat|benefice) net(?: de l ?(?:ensemble consolide|exercice)| consolide)*", 'net income (?:common stockholders|available to common (?:stockholders|shareholders)(?: basic)?)', 'net income loss available to common stockholders basic',
  ]],
  ['depreciationAmortisation', 1, 0.9, [`${t}(?:depreciation|amorti[sz]ation)(?: depletion)?(?:,| and| et)? ?(?:depletion )?(?:and )?(?:amorti[sz]ation|depreciation)(?: expense| and other)?`, 'depreciation depletion and amorti[sz]ation', 'depreciation amorti[sz]ation and (?:impairment|other)', 'total depreciation and amorti[sz]ation', 'abschreibungen(?: (?:und amortisationen|auf (?:sachanlagen und immaterielle|immaterielle) .*))?', '(?:dotations aux )?amortissements(?: et depreciations)?']],
  ['interest', 1, 0.93, ['(?:total )?interest expense(?: net of (?:portion|interest|amounts?) capitalized)?', 'interest expense(?: debt| nonoperating| non operating)?', 'interest and debt expense', 'zinsaufw(?:and|endungen)', '(?:charges? d ?interets?|charges financieres d ?interets?)', 'finance costs? interest']],
  ['operatingCashFlow', 1, 0.97, [
    '(?:total )?(?:net )?cash (?:flows? )?(?:provided|generated|used|from|provided used|\\(?used in\\)? provided|flow)? ?(?:\\(?used (?:in|for)\\)? ?)?(?:by|from|in|for)? ?(?:\\(?used (?:in|for)\\)? ?)?(?:continuing )?(?:operating activities|operations)(?: continuing operations)?',
    'net cash provided by used in operating activities(?: continuing operations)?', 'net cash \\(?used (?:in|for)\\)? (?:provided by |from )?operating activities', 'net cash (?:inflow|outflow|generated|flows?) ?(?:from|by) operating activities', 'cash flows? from (?:used in )?(?:operating activities|operations)', 'cash generated by operating activities', 'operating cash flows?', 'cash flow from operating activities', 'cash flows from used in operating activities', 'total cash from operating activities',
    'cash ?flow aus (?:der )?(?:laufender|laufenden|betrieblicher|betrieblichen|operativer|operativen) (?:geschafts)?tatigkeit', 'mittelzufluss aus (?:der )?(?:laufender|laufenden|betrieblicher|operativer) (?:geschafts)?tatigkeit', 'operativer cash ?flow', "flux (?:nets? )?de tresorerie (?:lies? a l ?activite|generes? par l ?activite|provenant des activites operationnelles|d ?exploitation|operationnels?)(?: operationnelle)?",
  ]],
  ['capex', 1, 0.95, [
    'capital expenditures?(?: net| and .*intangible.*)?', 'capex', '(?:payments?|purchases?|expenditures?|additions?|acquisitions?) (?:for |of |to )?(?:the )?(?:acquisition of |acquire )?(?:properties|property|property (?:and|plant and) equipment|property plant and equipment|plant and equipment|fixed assets|productive assets)(?: net| and (?:equipment|intangible assets|other (?:productive )?assets|internal use software.*))?',
    'payments to acquire (?:property plant and equipment|productive assets)', 'purchase of property plant and equipment.*', 'capital investments',
    '(?:investitionen|auszahlungen fur (?:investitionen )?) ?in (?:das )?(?:sachanlage(?:n|vermogen))(?: und immaterielle.*)?', '(?:erwerb|kauf) von sachanlagen(?: und immateriellen.*)?', "(?:acquisitions|investissements)(?: en| d ?)? ?immobilisations(?: corporelles)?(?: et incorporelles)?", 'investissements corporels et incorporels',
  ]],
  ['dividends', 1, 0.94, ['(?:cash )?dividends?(?: and dividend equivalents)?(?: paid)?(?: to (?:shareholders|stockholders|shareowners|owners.*))?', 'payments? (?:of|for) (?:cash )?dividends?(?: and dividend equivalents)?(?: .*(?:shareholders|stockholders))?', '(?:common stock )?dividends? paid(?: .*)?', 'gezahlte dividenden?', 'dividenden(?:zahlungen?|ausschuttung)', 'dividendes (?:verses|payes)(?: .*)?', 'cash dividends']],
  ['freeCashFlow', 1, 0.95, ['free cash flows?', 'fcf', 'freier cash ?flow', 'flux de tresorerie disponible']],
]

const balances: readonly Words[] = [
  ['receivables', 1, 0.95, [
    '(?:total )?(?:trade )?accounts receivables?(?: trade)?(?: less allowances? .*| net(?: .*)?| less .*)?', '(?:trade|accounts) receivables?(?: net| less .*)?(?: current)?', 'accounts receivable net current', 'receivables? trade(?: net)?', 'trade accounts receivable(?: .*)?', 'accounts receivable current',
    'forderungen aus lieferungen und leistungen', 'forderungen (?:aus )?l (?:und|u) l', 'creances (?:clients|commerciales)(?: .*)?', 'clients et comptes rattaches',
  ]],
  ['receivables', 2, 0.75, ['(?:net )?receivables?(?: net)?(?: current)?', 'receivables net current', 'trade (?:accounts )?and other (?:current )?receivables?(?: net)?', 'trade and other current receivables', '(?:accounts|trade) and other receivables?(?: net)?', 'forderungen aus lieferungen und leistungen und sonstige .*', 'forderungen']],
  ['inventory', 1, 0.95, ['(?:total )?(?:net |merchandise )?inventor(?:y|ies)(?: net| at .*| merchandise)?', 'merchandise inventor(?:y|ies)', 'vorrate', 'vorratsvermogen', 'stocks(?: et (?:en ?cours|travaux en cours))?']],
  ['payables', 1, 0.95, ['(?:total )?(?:trade )?accounts payables?(?: trade| current)?', 'trade payables?', 'accounts payable trade current', 'payables? trade', 'trade accounts payable', 'verbindlichkeiten aus lieferungen und leistungen', 'verbindlichkeiten (?:aus )?l (?:und|u) l', '(?:dettes )?fournisseurs(?: et comptes rattaches)?', 'dettes fournisseurs']],
  ['payables', 2, 0.75, ['trade and other (?:current )?payables?']],
  ['cash', 1, 0.95, ['cash (?:and|plus) (?:cash )?equivalents(?: at carrying value)?', 'cash and cash equivalents at carrying value', 'zahlungsmittel(?: und zahlungsmittelaquivalente)?', 'flussige mittel', 'liquide mittel', "tresorerie et equivalents de tresorerie", 'cash']],
  ['cash', 2, 0.75, ['cash on hand', 'cash (?:and )?cash equivalents and short term investments', 'cash and short term investments', 'kasse']],
  ['debt', 1, 0.9, ['total (?:debt|borrowings|financial debt)', 'total debt (?:and finance leases|obligations)', 'gross debt', 'finanzschulden gesamt', 'summe finanzverbindlichkeiten', 'dette financiere (?:brute|totale)']],
  ['netDebt', 1, 0.9, ['net debt', 'net financial debt', 'net indebtedness', 'nettoverschuldung', 'nettofinanzverschuldung', 'nettofinanzschulden', '(?:dette|endettement) (?:financiere? )?nette?']],
  ['currentAssets', 1, 0.96, ['total current assets', 'current assets', 'assets current', '(?:summe |gesamt )?(?:kurzfristige|umlauf) ?(?:vermogens(?:werte|gegenstande)|vermogen)', 'summe kurzfristiger vermogenswerte', 'umlaufvermogen', "(?:total (?:des )?)?actifs? (?:courants?|circulants?)"]],
  ['currentLiabilities', 1, 0.96, ['total current liabilities', 'current liabilities', 'liabilities current', '(?:summe |gesamt )?kurzfristiger? (?:schulden|verbindlichkeiten|fremdkapital)', '(?:total (?:des )?)?passifs? (?:courants?|circulants?)']],
  ['assets', 1, 0.97, ['total assets', 'assets', 'summe (?:der )?(?:aktiva|vermogenswerte)', 'bilanzsumme', 'summe vermogen', 'gesamtvermogen', "total (?:de l )?actif", 'total des actifs']],
  ['liabilities', 1, 0.96, ['total liabilities', 'liabilities', 'total liabilities net minority interest', 'summe (?:der )?(?:schulden|verbindlichkeiten|fremdkapital)', 'fremdkapital', 'total (?:des )?(?:dettes|passifs)']],
  ['equity', 1, 0.96, [
    `(?:total )?(?:common )?(?:equity|shareholders equity|stockholders equity|shareowners equity) attributable to ${group}`, '(?:total )?equity attributable to .*(?:shareholders|stockholders|shareowners|owners|parent).*', '(?:total )?(?:common )?(?:share ?(?:holders?|owners?)|stock ?holders?) (?:equity|deficit|equity \\(?deficit\\)?|\\(?deficit\\)? equity)', 'total .{2,40} (?:shareholders|stockholders|shareowners) equity', 'common stock equity', 'eigenkapital (?:der )?(?:anteilseigner|aktionare).*', 'capitaux propres part du groupe',
  ]],
  ['equity', 2, 0.9, ['total equity', 'equity', '(?:summe )?eigenkapital', 'total (?:shareholders|stockholders) equity including .*', 'stockholders equity including portion attributable to noncontrolling interest', 'total equity gross minority interest', "(?:total (?:des )?)?capitaux propres(?: .*ensemble.*)?"]],
  ['noncontrollingInterest', 1, 0.9, ['(?:equity attributable to )?(?:non ?controlling|minority) interests?', 'nicht beherrschende anteile', 'minderheitsanteile', 'interets minoritaires', 'participations ne donnant pas le controle']],
  ['retainedEarnings', 1, 0.94, ['(?:retained|reinvested) earnings(?: \\(?(?:accumulated )?deficit\\)?)?', 'retained earnings accumulated deficit', 'accumulated (?:deficit|earnings)(?: deficit)?', '\\(?accumulated deficit\\)? retained earnings', 'gewinnrucklagen?', 'reserves? (?:et )?resultats? (?:accumules|reportes)', 'report a nouveau']],
  ['workingCapital', 1, 0.8, ['(?:net )?working capital']],
]

const ratios: readonly Words[] = [
  ['grossMargin', 1, 0.95, ['gross (?:profit )?margin(?: percent| percentage| ratio)?', 'gross (?:profit|margin) (?:percent|percentage|as a percent.*)', 'bruttomarge', 'marge brute']],
  ['operatingMargin', 1, 0.95, ['operating (?:profit |income )?margin(?: percent| percentage)?', 'ebit margin', 'ebit marge', 'operative marge', 'marge operationnelle']],
  ['netMargin', 1, 0.95, ['net (?:profit |income )?margin(?: percent| percentage)?', 'nettomarge', 'umsatzrendite', 'marge nette']],
  ['revenueGrowth', 1, 0.9, ['(?:revenue|sales|net sales) growth(?: percent)?', 'umsatzwachstum', 'croissance du chiffre d affaires']],
  ['roic', 1, 0.9, ['roic', 'return on invested capital']],
  ['roe', 1, 0.9, ['roe', 'return on equity', 'eigenkapitalrendite']],
]
const dayRatios: readonly Words[] = [
  ['dso', 1, 0.95, ['dso', 'days sales outstanding(?: dso)?', 'debitorenlaufzeit']],
  ['dio', 1, 0.95, ['dio', 'days inventory outstanding(?: dio)?', 'days (?:of |in )?inventory']],
  ['dpo', 1, 0.95, ['dpo', 'days payables? outstanding(?: dpo)?', 'kreditorenlaufzeit']],
  ['ccc', 1, 0.95, ['ccc', 'cash conversion cycle(?: ccc)?']],
  ['currentRatio', 1, 0.95, ['current ratio']],
  ['quickRatio', 1, 0.95, ['quick ratio', 'acid test(?: ratio)?']],
]

/** In a cash flow statement these words head a change or a payment, and no expense or balance. */
const notInCashFlow = new Set(['revenue', 'cogs', 'sga', 'rnd', 'interest', 'tax', 'pretaxIncome', 'operatingIncome'])

function rules(words: readonly Words[], extra: (metric: string) => Partial<LabelRule>): readonly LabelRule[] {
  return words.flatMap(([metric, rank, confidence, patterns]) =>
    patterns.map((one) => ({ metric, rank, confidence, pattern: new RegExp(`^(?:${one})$`, 'u'), ...extra(metric) })),
  )
}

export const labelRules: readonly LabelRule[] = [
  ...rules(flows, (metric) => (notInCashFlow.has(metric) ? { not: ['cashFlow', 'balance'] } : { not: ['balance'] })),
  ...rules(balances, () => ({ not: ['cashFlow', 'income'] })),
  ...rules(ratios, () => ({ percent: true })),
  ...rules(dayRatios, () => ({})),
]
