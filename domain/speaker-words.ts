/**
 * Words by which a sentence says who is speaking, in English, Chinese and Korean. The lists were written for this
 * project, from the reporting verbs and speaker nouns that style guides and grammars of the three languages name.
 */

/** What stands for each code unit of a quotation, its marks included: no part of a name, and no word. */
export const QUOTED = '\ufffc';

/** An alternative of a regular expression for each word, the longest first. */
export const anyOf = (list: Iterable<string>): string => [...list].toSorted((a, b) => b.length - a.length).join('|');

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const english = {
  /** Reporting verbs that are rarely anything else. */
  verbs: words(`
    said says say told tells tell stated added adds denied denies deny argued argues argue insisted insists insist
    warned warns warn announced announces explained explains acknowledged acknowledges admitted admits alleged alleges
    asserted asserts believes believe confirmed confirms contended contends concluded concludes declared declares
    disclosed discloses dismissed dismisses disputed disputes emphasized emphasises emphasised stressed maintained maintains noted
    predicted predicts pledged promised quipped recalled reiterated rejected rejects remarked remarks
    replied responded revealed reveals suggested suggests testified tweeted urged urges vowed wrote writes cautioned
    conceded concedes condemned condemns criticised criticized criticizes criticises clarified clarifies complained
    commented countered described describes depicted expects predicted projected proposed questioned refuted refutes
    rebutted speculated thinks think underlined underscored voiced assessed accused accuses estimated forecasted
    hinted lamented joked mentioned blamed blames maintain maintain say fear fears feared doubts doubted declined declines refused concede admit explain warn note hope hoped protested stressed
    hails hailed praises praised lauds lauded vows touted decries decried deplored deplores denounced denounces rebuked mocked
    ridiculed reaffirmed reaffirms reasserted recounted relayed retorted opined mused surmised theorised theorized postulated
    posited proclaims proclaimed assures assured apologised apologized boasted bragged branded likened portrayed portrays
    characterised characterized labelled labeled affirmed attested avowed bemoaned chided clarifies confides confided
    counters decreed detailed elaborated enthused exclaimed foresaw griped informs informed intimated joked laments
    objected pleaded prophesied quips reckons reckoned recommended recommends reminded reminds ruled scoffed sighed slammed
    blasted snapped specified speculates stipulated threatened threatens underscores underlines volunteered wondered worries
    worried advocates advocated cautions complains forecasts projects asserts welcomed welcomes endorsed slams blasts
    expect expecting signalled signaled implied implies expressed expresses
    remembers remembered recalls testifies believed thought predicts pledges promises remarks responds stresses voices assesses
    concurs concurred grumbled grumbles shouted interjected muses opines quips retorts swears swore guesses guessed
    hints boasts brags confesses confessed rues rued regrets regretted anticipates anticipated cites cited lists credits credited faults faulted
    advised advises counselled counseled instructed
    suspects suspected proposes proposed bemoans clarifies contends testify chides
  `),
  /** Verbs that report with the word behind them. */
  phrasal: new Map(
    Object.entries({
      out: words('point points pointed rule rules ruled lay lays laid set sets lash lashes lashed hit hits spell spells spelled spelt'),
      back: words('hit hits shot shoots fire fires fired push pushes pushed'),
      for: words('call calls called calling argue argues argued plead pleads pleaded'),
      of: words('speak speaks spoke complain complains complained warn warns warned'),
      down: words('turn turns turned play plays played'),
      clear: words('make makes made'),
      off: words('brush brushes brushed shrug shrugs shrugged laugh laughs laughed'),
      aside: words('wave waves waved brush brushes brushed'),
      in: words('weigh weighs weighed chime chimes chimed'),
    }),
  ) as ReadonlyMap<string, ReadonlySet<string>>,
  /** What several do, and what is as often a noun: only behind a noun for people in the plural. */
  plural: words(`
    doubt predict contend suspect reckon complain caution counter suggest acknowledge dispute reject dismiss describe criticise criticize
    welcome allege assert concede conclude confirm declare recommend remember stress urge worry disagree claim hope insist estimate report
  `),
  /** Reporting verbs that only speakers, and documents, are said to do. */
  sure: words(`
    said says told tells stated insisted insists argued argues denied denies warned warns acknowledged acknowledges
    reiterated reiterates replied claimed claims alleged asserted admitted admits explained explains confirmed announced
  `),
  /** Reporting verbs only where a clause with `that` or a quotation follows; otherwise something is seen or done. */
  withClause: words(
    'observed observes found finds recorded shows showed indicated indicates demanded demands repeated repeats read reads agreed agrees learned heard decided knows knew understands understood',
  ),
  /** What things are done by, not who says them: after `according to`. */
  rules: words('plan plans schedule rules rule law laws tradition size age need needs taste custom timetable agreement terms'),
  /** Words that are reporting verbs only after a name in capitals: otherwise they are nouns or other verbs. */
  doubtful: words(
    'claimed claims claim reported reports called calls notes estimates forecasts stresses states writes sees puts quoted quotes',
  ),
  /** Nouns that reporting verbs follow, though nobody speaks. */
  things: words(`
    report reports study studies survey surveys poll polls result results evidence data finding findings figure figures
    document documents article articles nothing everything something anything media law rumours rumors
  `),
  /** What may stand between a name and its verb. */
  adverbs: words(`
    also later earlier then again repeatedly now still has had have long since further previously once first already
    recently reportedly yesterday today meanwhile twice always never
  `),
  weekdays: words('monday tuesday wednesday thursday friday saturday sunday'),
  /** Words before which a name ends, read backwards from the verb. */
  borders: words(`
    that which who whom whose when while as but and because if after before since although though what how where whether
    said told than so yet or until unless despite amid is was were be been being are am will would could should can may
    might must shall did does do not
  `),
  prepositions: words('on in at by during from with after before for to under over about against through without within'),
  /** Nouns for people and bodies who speak; a name may end in one without a capital. */
  speakers: words(`
    activist activists administration adviser advisers advisor advisors agency agencies aide aides ambassador ambassadors
    analyst analysts army association attorney attorneys authority authorities author authors bank board broadcaster
    campaigner campaigners captain chair chairman chairwoman chief coalition colonel commander commanders commission
    commissioner committee company companies contractor contractors correspondent council councillor court critics
    critic delegation department developer director directors diplomat diplomats doctor doctors economist economists
    editor embassy employees engineer engineers executive executives expert experts farmers federation fishermen firm
    foundation general governor government governments group groups head historian hospital institute insider insiders
    inspectors investigators investors journalist journalists judge king lawmaker lawmakers lawyer lawyers leader leaders
    manager managers mayor member members minister ministers ministry military navy negotiator negotiators newspaper
    observers office officer officers official officials operator opponents opposition organisation organization
    parliament party people person police president prime producer professor prosecutor prosecutors protesters queen
    guard guards monitors monitor tribunal opposition chamber embassies investigator spokesmen spokeswomen broker brokers
    lobby bureau taskforce inspectorate coastguard insurgents rebels militants separatists lenders insurers shipowners officer
    counterpart envoy envoys delegate delegates delegation premier chancellor defector defectors mediator mediators
    regulator regulators reporter reporters representative representatives researcher researchers resident residents
    respondents scientist scientists secretary senator senators soldier soldiers source sources spokesman spokesperson
    spokespeople spokeswoman staff student students supporters survivors team teacher teachers think-tank traders union
    unions university veteran veterans victims villagers volunteers watchdog witness witnesses workers campaign critics supporters rivals neighbours neighbors forecasters lawyers
  `),
  pronouns: words(`
    i you he she it we they this that these those one ones someone somebody anyone everyone everybody nobody none who
    many some most both each all asked speaking pressed questioned responding citing given based compared others another there here him her them us me himself herself themselves
  `),
} as const;

export const chinese = {
  /** Reporting verbs of two characters and more; the longest that fits is taken. */
  verbs: [
    '回击 反击道 反击说 还击 反呛 呛声 喊冤 叫屈 诉苦 自嘲 惊呼 高呼 断定 估算 推算 测算称 预言 提醒 提示称 反映称 反映说 介绍到 表明立场 给出解释 拒绝回答 拒绝回应 拒绝透露 拒绝说明 拒绝给出 拒绝承认 未透露 不愿透露 没有透露 拒绝表态 未表态 未置可否 总结道 总结说 点评道 点评称 回忆道 回忆说 回忆称 补充称 追问道 反问道 感慨道 感慨说 坚称 力挺 质疑道 解读称 解读为 呼吁说 再三强调 予以否认 予以反驳 予以驳斥 予以证实 估计',
    ...['并不', '没有那么', '较为', '相对', '更为', '更加', '颇为']
      .flatMap((degree) => ['乐观', '悲观', '谨慎', '认同'].map((view) => degree + view))
      .join(' ')
      .split('\n'),
    '把矛头指向 把矛头对准 要求 测算 归因于 归咎于 归结为 归功于',
    '不以为然 不认同 不赞同 不看好 看好 持保留态度 持谨慎态度 持反对意见 持相反意见 持不同看法',
    '认定 未予置评 拒绝置评 不予置评 未回应 没有回应 不予评论 拒绝评论 表示 介绍 指出 认为 强调 否认 透露 宣布 声称 宣称 坚称 谎称 辩称 告诉 警告称 警告 呼吁 承认 重申 提到 补充说 补充道 披露 证实 回应称',
    '回应说 主张 质疑 驳斥 反驳 谴责 写道 坦言 直言 相信 说道 说明称 解释说 解释称 解释道 分析称 分析说 分析认为 预测称 预计称 批评称 批评说 批评道',
    '报道称 报道说 介绍称 介绍说 通报称 声明称 建议称 建议说 回答说 回答称 感叹 抱怨说 抱怨称 表态 表达了 誓言 敦促 断言 猜测 推测 判断称',
    '放话 扬言 直呼 直斥 痛斥 怒斥 炮轰 回怼 怒怼 喊道 笑称 坦承 声言 供称 诉称 告诫 奉劝 追问 反问 质问 打趣 调侃 吐槽 揶揄 申明 澄清 叫嚣 乐见 赞扬 赞赏 坚持认为 回了一句 回应道 答复称 答复说 表态称 表态说 透露说 透露称 强调说 指出说 承诺说 承诺称 誓言称 拒绝就此置评 拒绝对此置评 拒绝就此发表评论 拒绝对此发表评论 未就此置评 不愿置评 未作回应 未作评论 未予回应 未作出回应',
    '评论称 评论说 评价称 评价说 斥责 抨击 重提 强硬表示 喊话 发文称 发文说 发言称 称赞 指责 指控 反对称 担心 建议',
    '認為 強調 否認 宣稱 聲稱 警告稱 呼籲 承認 證實 質疑 駁斥 反駁 譴責 寫道 解釋說 報道稱 批評 補充說',
  ].flatMap((line) => line.split(' ')),
  /** Verbs of speaking only where a quotation follows. */
  beforeQuotation: '提出 回应 写 问 回复 答复 解释 补充 感慨 发文 留言 评论 总结 通报 评价 反映'.split(' '),
  /** Verbs of speaking where a quotation, a comma or a colon follows. */
  beforeComma: '回应 回复 答复 解释 补充 感慨 抱怨 分析 判断 预测 预计 埋怨 叮嘱 回忆 提示 推断 自述'.split(' '),
  /** Verbs of one character, and words that hold one without being one. */
  short: ['称', '说', '稱', '說'],
  notVerbs: [
    '介绍信 自我介绍 名称 职称 称为 称作 称号 称之为 被称 对称 简称 俗称 堪称 统称 昵称 号称 自称 的要求 按要求 应要求 要求的 有要求 无要求 新要求 第一人称 人称代词 来说 据说 小说 说法 说明 说服 学说 传说 可以说 就是说 换句话说',
    '假说 很难说 难说 不好说 可说 不用说 不消说 别说 比如说 一般来说 俗话说 常言道 能说 不能说 只能说 不得不说 应该说 听说 说不定 按说 虽说 话说 演说 解说 说辞 再说 称职 称得上 名稱 稱為 據說 來說 小說 說明',
  ].flatMap((line) => line.split(' ')),
  /** What stands between a name and its verb and is no part of the name. */
  between: [
    '只 却 倒 反而 反倒 竟 竟然 居然 突然 忽然 终于 率先 高调 低调 悄悄 主动 罕见 首度 破天荒 反复 不断 倒是 只是 一直 始终 依旧 依然 坚持 立即 立刻 马上 迅速 很快 连夜 当晚 当场 当即 现场 私底下 亲自 联合 集体 统一 也曾 还曾 无奈 激动地 当天 当日 今天 昨天 昨日 今日 日前 近日 随后 此前 当时 同时 同样 公开 明确 正式 再次 多次 也 还 则 都 均 曾 并 又 就 已 已经 一再 一直 仍 仍然 继续 普遍',
    '首次 再度 强烈 坚决 直接 进一步 相继 纷纷 私下 事后 会后 会上 明確 當天 對此 对此 就此 为此 因此 据此 特别 专门 书面 严厉 反复 不断 高度 共同 一致 在会上 极力 最近 最新 郑重 研判 援引 引述 前一天 前天 上周 本周 下周 去年 今年 上个月 本月 在前一天',
  ].flatMap((line) => line.split(' ')),
  /** What stands before a name and is no part of it. */
  before: [
    '此外 然而 但 但是 不过 而 而且 同时 另外 其中 对此 就此 为此 因此 所以 随后 日前 近日 目前 当天 当日 今天 昨天 今日 昨日 此前 据悉 例如 比如 可是 尽管 虽然 由于',
    '如果 因为 关于 之后 最近 最后 接着 不仅 即使 连 就连 甚至 尤其 特别是 即 并 据 根据 上午 下午 晚间 凌晨 当时 与此同时 报道称 传统上 至于 其后 后来 并且 另据',
  ].flatMap((line) => line.split(' ')),
  pronouns: [
    '他 她 它 他们 她们 它们 我 我们 你 你们 您 咱们 自己 这 那 这些 那些 此 其 该 双方 两人 二人 有人 大家 人们 谁 前者 后者 对方 本人 彼此 两国 各方 众人 此举 这里',
    '这一点 結果 结果 事实 数据 报告 消息 报道 声明 文章 分析 调查 统计 研究 资料 新闻 他們 她們 我們 此外 另 同日 文件 文中 全文 内容 记者',
  ].flatMap((line) => line.split(' ')),
  /** Nouns after a name in 据…: the name is what stands before them. */
  documents:
    '讲 回忆 描述 报道 的话 消息 透露 介绍 统计 分析 报告 调查 数据 估计 称 说 说法 通报 公告 声明 预测 测算 文件 最新数据 公布 发布 民调'.split(
      ' ',
    ),
  /** Words that hold one of a clause's without being one. */
  notClauses: '将军 上将 中将 少将 大将 准将 大使 公使 特使 使馆 使节 使团 使者 被告 被害人 不动产 了解'.split(' '),
  /** Words that only a whole clause holds. */
  clauses: [
    '是 被 将 使 让 把 了 已 不 没 正在 可以 可能 应该 必须 需要 如果 因为 所以 以及其 进行 成为 导致 意味 包括 之间的 仍 吗 呢 至今 举行 出席 会见 访问 讨论',
    '反映 体现 凸显 表明 能否 是否 会否 不会 获悉 造成 显示 看来 通过 达成 围绕 要求 存在 象征 随着 提出 发出 作出 着',
  ].flatMap((line) => line.split(' ')),
} as const;

export const korean = {
  /** Stems of reporting verbs before an ending of 하다. */
  nouns: [
    '재확인 재천명 규정 지칭 명명 말 전 논평 공시 주장 강조 설명 지적 부인 비판 보도 평가 경고 언급 반박 시사 전망 분석 발표 촉구 인정 해명 토로 선언 약속 당부 답 호소 일축 확인 요구 예상 예측',
    '불평 칭찬 자랑 농담 호통 통탄 반론 해설 풀이 진술 낙관 비관 평론 소회 술회 장담 부언 통고 예고 권유 만류 질책 지시 당부',
    '진단 관측 추정 우려 증언 단언 제안 다짐 반발 질타 규탄 공언 천명 피력 역설 반문 추산 시인 자평 장담 호언 호언장담 힐난 비난 성토 개탄 한탄 탄식 극찬 혹평 일갈 주문 건의 권고 공약 맹세 공표 공지 브리핑 회신 응답 답변 대답 질의 추궁 표현 묘사 지목 거론 설파 주창 제언 조언 충고 귀띔 암시 자인 부연 첨언 회상 상기 감탄 항의 항변 읍소 하소연 자백 실토 폭로 제보 발언 판시 확언 확신 환영 요청 위협 엄포 응수 되풀이 자신 일침 조롱 두둔 옹호 기대 걱정 희망 염려 회고 진술 통보 소개 고백 공개 추측 항변 단정 제기 표명',
  ].flatMap((line) => line.split(' ')),
  /** Past and adnominal forms of the other reporting verbs. */
  verbs:
    '투덜거렸 투덜댔 중얼거렸 울먹였 소리쳤 빈정거렸 비아냥거렸 비꼬았 손사래를 맞섰 맞선 아꼈 모았 모은다 못박았 선을그었 꼽았 꼽은 내놨 내놓 밝혔 밝힌 밝히 밝혀 덧붙였 덧붙인 덧붙이 내다봤 내다본 내다보 물었 꼬집었 꼬집은 털어놨 털어놓 알렸 알린 되물었 잘라말 내비쳤 내비친 적었 썼 큰소리쳤 큰소리치 쏘아붙 짚었 외쳤 외치 따졌 되받 받아쳤 맞받 치켜세 추켜세 얼버무 둘러댔 잡아뗐 우겼 다그쳤 나무랐 꾸짖 몰아붙 몰아세 깎아내 반겼'.split(
      ' ',
    ),
  /** Last words of who may speak; a name that ends in one needs no other sign. */
  speakers: [
    '관측통 관측통들 운전사 기사 요리사 어부 농부 광부 대학생 주부 소설가 시인 화가 배우 가수 분 구단 사업자 사업주 점주 업주 이웃 지인 동료 세입자 임차인 집주인 학부모 학부모들 교민 승객 승객들 이용자 이용자들 운전자 조종사 선원 선원들 논객 임원 보좌진 의료진 연구진 경영진 취재진 지도부 수뇌부 집행부 사측 노사 경제단체 외무상 국방상 부상 외무성 국방성 관방장관 특사 중재자 협상가 협상단 대표단 사절단 평론가 칼럼니스트 시 군 구 업체 대책위 대책위원회 회사 측 대통령 총리 장관 차관 대변인 위원장 관계자 당국자 의원 대표 교수 연구원 연구위원 정부 부처 시청 구청 도청 청사 위원회 측 당 당국 협회 경찰 검찰 군 통신 신문 일보',
    '뉴스 방송 소장 본부장 국장 실장 과장 팀장 회장 사장 이사 부장 청장 시장 도지사 지사 대사 대사관 사령관 참모총장 합참 국방부 외교부 통일부 기획재정부 환경부 교육부 법무부',
    '대통령실 백악관 국무부 노조 조합 단체 연대 주민 주민들 전문가 전문가들 학자 학자들 변호사 판사 검사 재판부 법원 기자 작가 감독 선수 직원 노동자 노동자들 어민 어민들 시민 시민들 상인들',
    '소식통 회사 업체 은행 공사 공단 연구소 센터 대학 재단 기관 기구 유엔 언론 매체 원내대표 최고위원 비서실장 보좌관 안보실장 수석 참모 장군 사령부 부대 목격자 목격자들 유족 유가족 엔지니어 기술자 선장 항만청 해경 소방당국 소방서 보건소 병원',
    '의사 간사 총장 학장 원장 이사장 위원 부위원장 담당자 책임자 고위관계자 분석가 분석가들 애널리스트 이코노미스트 운동가 활동가 농민 농민들 학생 학생들 교사 총재 행장 의장 부총리 씨 부회장 서장 청장 야당 여당 국회 의회 정치권 업계 학계 증권가 재계 금융권 시장 노동계 일각 상인 당사자 피해자 유족들 관계자들 소비자 소비자들 누리꾼 누리꾼들 네티즌 투자자 투자자들 씨',
  ].flatMap((line) => line.split(' ')),
  /** Endings of nouns for public bodies. */
  bodies: '부 청 처 원 국 시 도 군 구 당 사 회 소 실 단 측'.split(' '),
  /** Endings of nouns for people, of which only a topic is trusted to be one. */
  people: '자 가 인 관 객 장 민 수 진 팀 성 령 상'.split(' '),
  /** What ends in one of those and is nobody. */
  things:
    '숫자 글자 문자 한자 이자 상자 국가 물가 유가 주가 증가 평가 원가 단가 추가 시장 공장 주장 입장 현장 성장 확장 보장 건수 지수 점수 횟수 원인 요인 확인 승인 투자 적자 흑자 가능성 필요성 중요성 위험성 회담장 협상 정상 대상 이상 비상 현상 보상 영상 예상 사진 추진 지진'.split(
      ' ',
    ),
  pronouns:
    '그 그녀 그들 이들 저 나 우리 자신 이 이것 그것 저것 이는 여기 거기 누구 모두 일부 다수 이번 이날 오늘 어제 내일 최근 당시 지금 현재 이후 앞서 이어 이야기 다만 또 하지만 그러나 한편'.split(
      ' ',
    ),
  /** Nouns for what a speaker says, between the name and 에 따르면. */
  documents:
    '보도 발표 자료 통계 조사 보고서 분석 집계 설명 전언 말 여론조사 성명 주장 문건 공시 추산 기록 진술 증언 계획 규정 법 정보 소식'.split(
      ' ',
    ),
  /** Verb stems whose adnominal -는 looks like the topic particle after a vowel. */
  adnominal: words('하 되 시키 오 지 르 따르 주 보 치 내 키 가 나 서 리 이루어지 미치 나오 들어오 벌이 보이 다니 모이 쓰 이르'),
  /** Stems whose adnominal -은 looks like the topic particle after a consonant. */
  past: words('받 높 많 같 깊 맺 않 남 늦 작 좋 넓 얻 잡 죽 젊 짧 겪 찾 읽 닫 굵 낮 적 옳 싶 입 앉 밟 잃 놓 넣 끊 품 담 뽑 있 없'),
  /** Common family names, one of them first in a name of three syllables. */
  families: words(
    '김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 전 홍 유 고 문 양 손 배 백 허 남 심 노 하 곽 성 차 주 우 구 민 류 나 진 지 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 표 명 기 반 왕 금 옥 육 인 맹 제 모 탁 국 어 은 편 용 경 봉 사 부',
  ),
} as const;
