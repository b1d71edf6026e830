import { listed, words } from './word-lists.ts';

/** Words by which a Korean sentence says who is speaking, from the reporting verbs and speaker nouns that grammars name. */

export const korean = {
  /** Stems of reporting verbs before an ending of 하다. */
  nouns: listed(
    '재확인 재천명 규정 지칭 명명 말 전 논평 공시 주장 강조 설명 지적 부인 비판 보도 평가 경고 언급 반박 시사 전망 분석 발표 촉구 인정 해명 토로 선언 약속 당부 답 호소 일축 확인 요구 예상 예측',
    '불평 칭찬 자랑 농담 호통 통탄 반론 해설 풀이 진술 낙관 비관 평론 소회 술회 장담 부언 통고 예고 권유 만류 질책 지시 당부',
    '진단 관측 추정 우려 증언 단언 제안 다짐 반발 질타 규탄 공언 천명 피력 역설 반문 추산 시인 자평 장담 호언 호언장담 힐난 비난 성토 개탄 한탄 탄식 극찬 혹평 일갈 주문 건의 권고 공약 맹세 공표 공지 브리핑 회신 응답 답변 대답 질의 추궁 표현 묘사 지목 거론 설파 주창 제언 조언 충고 귀띔 암시 자인 부연 첨언 회상 상기 감탄 항의 항변 읍소 하소연 자백 실토 폭로 제보 발언 판시 확언 확신 환영 요청 위협 엄포 응수 되풀이 자신 일침 조롱 두둔 옹호 기대 걱정 희망 염려 회고 진술 통보 소개 고백 공개 추측 항변 단정 제기 표명',
  ),
  /** Past and adnominal forms of the other reporting verbs. */
  verbs: listed(
    '투덜거렸 투덜댔 중얼거렸 울먹였 소리쳤 빈정거렸 비아냥거렸 비꼬았 손사래를 맞섰 맞선 아꼈 모았 모은다 못박았 선을그었 꼽았 꼽은 내놨 내놓 밝혔 밝힌 밝히 밝혀 덧붙였 덧붙인 덧붙이 내다봤 내다본 내다보 물었 꼬집었 꼬집은 털어놨 털어놓 알렸 알린 되물었 잘라말 내비쳤 내비친 적었 썼 큰소리쳤 큰소리치 쏘아붙 짚었 외쳤 외치 따졌 되받 받아쳤 맞받 치켜세 추켜세 얼버무 둘러댔 잡아뗐 우겼 다그쳤 나무랐 꾸짖 몰아붙 몰아세 깎아내 반겼',
  ),
  /** Last words of who may speak; a name that ends in one needs no other sign. */
  speakers: listed(
    '관측통 관측통들 운전사 기사 요리사 어부 농부 광부 대학생 주부 소설가 시인 화가 배우 가수 분 구단 사업자 사업주 점주 업주 이웃 지인 동료 세입자 임차인 집주인 학부모 학부모들 교민 승객 승객들 이용자 이용자들 운전자 조종사 선원 선원들 논객 임원 보좌진 의료진 연구진 경영진 취재진 지도부 수뇌부 집행부 사측 노사 경제단체 외무상 국방상 부상 외무성 국방성 관방장관 특사 중재자 협상가 협상단 대표단 사절단 평론가 칼럼니스트 시 군 구 업체 대책위 대책위원회 회사 측 대통령 총리 장관 차관 대변인 위원장 관계자 당국자 의원 대표 교수 연구원 연구위원 정부 부처 시청 구청 도청 청사 위원회 측 당 당국 협회 경찰 검찰 군 통신 신문 일보',
    '뉴스 방송 소장 본부장 국장 실장 과장 팀장 회장 사장 이사 부장 청장 시장 도지사 지사 대사 대사관 사령관 참모총장 합참 국방부 외교부 통일부 기획재정부 환경부 교육부 법무부',
    '대통령실 백악관 국무부 노조 조합 단체 연대 주민 주민들 전문가 전문가들 학자 학자들 변호사 판사 검사 재판부 법원 기자 작가 감독 선수 직원 노동자 노동자들 어민 어민들 시민 시민들 상인들',
    '소식통 회사 업체 은행 공사 공단 연구소 센터 대학 재단 기관 기구 유엔 언론 매체 원내대표 최고위원 비서실장 보좌관 안보실장 수석 참모 장군 사령부 부대 목격자 목격자들 유족 유가족 엔지니어 기술자 선장 항만청 해경 소방당국 소방서 보건소 병원',
    '의사 간사 총장 학장 원장 이사장 위원 부위원장 담당자 책임자 고위관계자 분석가 분석가들 애널리스트 이코노미스트 운동가 활동가 농민 농민들 학생 학생들 교사 총재 행장 의장 부총리 씨 부회장 서장 청장 야당 여당 국회 의회 정치권 업계 학계 증권가 재계 금융권 시장 노동계 일각 상인 당사자 피해자 유족들 관계자들 소비자 소비자들 누리꾼 누리꾼들 네티즌 투자자 투자자들 씨',
  ),
  /** Endings of the names of companies. */
  companies: listed(
    '해운 건설 전자 화학 증권 생명 화재 중공업 제약 통신 항공 자동차 철강 조선 식품 유통 에너지 그룹 홀딩스 산업 개발 물산 상사 텔레콤 바이오 제철 정유 캐피탈 카드 보험 셀',
  ),
  /** Endings of nouns for public bodies. */
  bodies: listed('부 청 처 원 국 시 도 군 구 당 사 회 소 실 단 측'),
  /** Endings of nouns for people, of which only a topic is trusted to be one. */
  people: listed('자 가 인 관 객 장 민 수 진 팀 성 령 상'),
  /** What ends in one of those and is nobody. */
  things: listed(
    '숫자 글자 문자 한자 이자 상자 국가 물가 유가 주가 증가 평가 원가 단가 추가 시장 공장 주장 입장 현장 성장 확장 보장 건수 지수 점수 횟수 원인 요인 확인 승인 투자 적자 흑자 가능성 필요성 중요성 위험성 회담장 협상 정상 대상 이상 비상 현상 보상 영상 예상 사진 추진 지진',
  ),
  pronouns: listed(
    '그 그녀 그들 이들 저 나 우리 자신 이 이것 그것 저것 이는 여기 거기 누구 모두 일부 다수 이번 이날 오늘 어제 내일 최근 당시 지금 현재 이후 앞서 이어 이야기 다만 또 하지만 그러나 한편',
  ),
  /** Nouns for what a speaker says, between the name and 에 따르면. */
  documents: listed(
    '보도 발표 자료 통계 조사 보고서 분석 집계 설명 전언 말 여론조사 성명 주장 문건 공시 추산 기록 진술 증언 계획 규정 법 정보 소식',
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
