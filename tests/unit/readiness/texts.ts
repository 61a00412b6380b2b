/** What a notebook says, in one language: enough different sentences for every place that asks for prose. */
export interface Texts {
  readonly people: readonly [string, string, string, string]
  readonly profile: readonly [string, string, string]
  readonly priorities: readonly [string, string]
  readonly risks: readonly (readonly [title: string, trigger: string, mitigation: string])[]
  readonly driver: string
  readonly hypotheses: readonly [string, string]
  readonly assumption: string
  readonly quotes: readonly [string, string]
  readonly wins: readonly [string, string, string]
  readonly insights: readonly [string, string]
  readonly questions: readonly [string, string, string, string]
  readonly promise: string
  readonly page: readonly string[]
}

export const english: Texts = {
  people: ['Anna Berger', 'Paul Novak', 'Ines Moreau', 'David Okafor'],
  profile: [
    'Makes industrial pumps for water utilities',
    'Two plants in Ohio and one in Brno',
    'The incumbent vendor is renewed every three years',
  ],
  priorities: [
    'Bring service revenue to a third of sales by 2028',
    'Free cash for the Brno expansion without new debt',
  ],
  risks: [
    [
      'Largest utility customer re-tenders its frame contract',
      'Tender notice is published',
      'Account team prepares a second offer',
    ],
    ['Castings come from a single foundry', 'Foundry misses two deliveries', 'Qualify another foundry in Poland'],
    ['Dollar weakens against the koruna', 'Rate falls below twenty', 'Treasury hedges half of exposure'],
  ],
  driver: 'Expedited freight rose because castings arrive late',
  hypotheses: [
    'Invoice milestones on shipment rather than at month end',
    'Plan castings a quarter ahead to stop air freight',
  ],
  assumption: 'Customers keep their payment terms',
  quotes: [
    'We lose a week between shipment and invoice every time',
    'Nobody upstairs sees what air freight costs us each month',
  ],
  wins: [
    'Close the books two days earlier than today',
    'Never again explain late pumps to the board',
    'Show the plant can deliver without overtime',
  ],
  insights: [
    'Peers that invoice on shipment collect eleven days sooner',
    'Foundries in the region quote shorter lead times for forecasts',
  ],
  questions: [
    'What keeps milestones from being invoiced on the day of shipment?',
    'How do you decide which castings are flown in?',
    'Which covenant would tighten first if volumes fell?',
    'Who signs for a benefit that finance can count?',
  ],
  promise: 'Send the comparison of payment terms',
  page: [
    'Kestrel sells pumps to water utilities in nine countries.',
    'Its service business grows faster than new equipment.',
    'The Brno plant runs three shifts since spring.',
    'Castings are the longest lead item on every order.',
    'Utilities pay late when milestones are disputed.',
    'The board wants cash before volume.',
    'Inventory doubled while orders rose by a tenth.',
    'The new finance director came from a competitor.',
    'Warranty claims fell after the seal was redesigned.',
    'Energy prices matter less than freight.',
    'Two tenders are decided before summer.',
  ],
}

export const german: Texts = {
  people: ['Anna Berger', 'Paul Neumann', 'Ines Vogel', 'David Krause'],
  profile: [
    'Baut Pumpen für kommunale Wasserwerke',
    'Zwei Werke in Sachsen und eines in Brünn',
    'Der bisherige Anbieter wird alle drei Jahre verlängert',
  ],
  priorities: [
    'Service soll bis 2028 ein Drittel vom Umsatz bringen',
    'Mittel für den Ausbau ohne neue Kredite freisetzen',
  ],
  risks: [
    [
      'Größter Kunde schreibt den Rahmenvertrag neu aus',
      'Bekanntmachung der Ausschreibung erscheint',
      'Vertrieb bereitet ein zweites Angebot vor',
    ],
    [
      'Gussteile kommen aus einer einzigen Gießerei',
      'Zwei Lieferungen fallen aus',
      'Weitere Gießerei in Polen freigeben',
    ],
    [
      'Die Krone wird gegenüber dem Euro teurer',
      'Kurs fällt unter zwanzig',
      'Hälfte der Währungsposition wird abgesichert',
    ],
  ],
  driver: 'Eilfracht stieg, weil Gussteile verspätet eintreffen',
  hypotheses: [
    'Meilensteine beim Versand statt am Monatsende abrechnen',
    'Gussteile ein Quartal vorausplanen und Luftfracht vermeiden',
  ],
  assumption: 'Kunden behalten ihre Zahlungsziele bei',
  quotes: [
    'Zwischen Versand und Rechnung verlieren wir jedes Mal eine Woche',
    'Oben sieht niemand, was uns die Luftfracht im Monat kostet',
  ],
  wins: [
    'Den Abschluss zwei Tage früher als heute vorlegen',
    'Dem Aufsichtsrat keine verspäteten Pumpen mehr erklären',
    'Zeigen, dass das Werk ohne Überstunden liefern kann',
  ],
  insights: [
    'Wettbewerber mit Rechnung bei Versand kassieren elf Tage eher',
    'Gießereien der Region bieten für Prognosen kürzere Fristen',
  ],
  questions: [
    'Was hält Sie davon ab, Meilensteine am Versandtag abzurechnen?',
    'Wie entscheiden Sie, welche Gussteile eingeflogen werden?',
    'Welche Auflage der Banken würde zuerst eng?',
    'Wer unterschreibt für einen Nutzen, den die Finanz zählen kann?',
  ],
  promise: 'Vergleich der Zahlungsziele schicken',
  page: [
    'Kestrel verkauft Pumpen an Wasserwerke in neun Ländern.',
    'Das Servicegeschäft wächst schneller als der Neubau.',
    'Das Werk in Brünn läuft seit dem Frühjahr in drei Schichten.',
    'Gussteile bestimmen die Lieferzeit fast jeder Bestellung.',
    'Stadtwerke zahlen spät, wenn ein Meilenstein strittig ist.',
    'Der Vorstand will Liquidität vor Menge.',
    'Die Vorräte haben sich verdoppelt, die Aufträge nicht.',
    'Die neue Finanzchefin kam von einem Wettbewerber.',
    'Garantiefälle gingen nach der neuen Dichtung zurück.',
    'Energiepreise wiegen leichter als Fracht.',
    'Zwei Ausschreibungen fallen vor dem Sommer.',
  ],
}

export const japanese: Texts = {
  people: ['田中一郎', '鈴木花子', '佐藤健', '高橋美咲'],
  profile: [
    '上水道向けの産業用ポンプを製造している',
    '国内に工場が二つ、海外に一つある',
    '既存の取引先とは三年ごとに契約を更新する',
  ],
  priorities: ['2028年までに保守売上を全体の三分の一にする', '新たな借入なしで海外工場の拡張資金を作る'],
  risks: [
    ['最大顧客が基本契約を再入札にかける', '入札公告が出る', '営業部が代替案を準備する'],
    ['鋳物の仕入先が一社に限られている', '納入が二回遅れる', '別の鋳造所を認定する'],
    ['円安で部品の輸入価格が上がる', '為替が百六十円を超える', '財務部が半分を予約する'],
  ],
  driver: '鋳物の遅れで緊急輸送費が増えた',
  hypotheses: ['月末ではなく出荷時に請求書を発行する', '鋳物を四半期先まで計画して空輸をやめる'],
  assumption: '顧客の支払条件は今のまま変わらない',
  quotes: ['出荷から請求までいつも一週間かかってしまう', '空輸の費用が毎月いくらか経営陣は見ていない'],
  wins: [
    '決算を今より二日早く締められるようになる',
    '取締役会で納期遅れを説明しなくて済む',
    '残業なしで工場が納品できると示せる',
  ],
  insights: ['出荷時に請求する同業他社は回収が十一日早い', '地域の鋳造所は予測があれば短い納期を示す'],
  questions: [
    '出荷当日に請求できない理由は何でしょうか？',
    'どの鋳物を空輸するかはどう決めていますか？',
    '数量が減ると最初に厳しくなる条項はどれですか？',
    '財務が数えられる効果には誰が責任を持ちますか？',
  ],
  promise: '支払条件の比較表を送る',
  page: [
    'ケストレルは九か国の水道事業者にポンプを売っている。',
    '保守事業は新設より速く伸びている。',
    '海外工場は春から三交代で動いている。',
    '鋳物がどの注文でも一番時間のかかる部品だ。',
    '検収でもめると水道事業者の支払いは遅れる。',
    '取締役会は数量より現金を重んじている。',
    '受注は一割増だが在庫は倍になった。',
    '新しい財務責任者は競合から移ってきた。',
    'シールの改良で保証請求が減った。',
    'エネルギー価格より運賃の方が重い。',
    '夏までに二件の入札が決まる。',
  ],
}
