import { koAnnotating } from './annotating.ts';
import { koBibliography } from './bibliography.ts';
import { koChecking } from './checking.ts';
import { koComparing } from './comparing.ts';
import { koComposing } from './composing.ts';
import { koNumber } from './counts.ts';
import { koDetails } from './details.ts';
import { koDoor } from './door.ts';
import { koEditor } from './editor.ts';
import { koEncoding } from './encoding.ts';
import { koFormats } from './export-formats.ts';
import { koFailures } from './failures.ts';
import { koFinding } from './finding.ts';
import { koFurniture } from './furniture.ts';
import { koGrid } from './grid.ts';
import { koHistory } from './history.ts';
import { koWarnings } from './import-warnings.ts';
import { koImporting } from './importing.ts';
import { koMargin } from './margin.ts';
import { koMatrix } from './matrix.ts';
import { koMatrixOut } from './matrix-out.ts';
import type { Credibility, Messages } from './messages.ts';
import { koNames, koSlips } from './names.ts';
import { koPalette } from './palette.ts';
import { koPropositionSteps } from './proposition-steps.ts';
import { koPropositions } from './propositions.ts';
import { koReader } from './reader.ts';
import { koReviewing } from './reviewing.ts';
import { koSaving } from './saving.ts';
import { koScales } from './scales.ts';
import { koSearch } from './search.ts';
import { koShortcuts } from './shortcuts.ts';
import { koStyles } from './styles.ts';
import { koSuggesting, koSuggestingSteps } from './suggesting.ts';
import { koTimeline } from './timeline.ts';
import { koTradecraft } from './tradecraft.ts';

// Names and titles never take a particle directly (은/는, 을/를 …): its form depends on a last sound that is not known here.

const credibility: Record<Credibility, string> = {
  1: '1 – 확인됨',
  2: '2 – 아마 사실',
  3: '3 – 사실일 수 있음',
  4: '4 – 의심스러움',
  5: '5 – 사실 같지 않음',
  6: '6 – 판단할 수 없음',
};

export const ko: Messages = {
  language: '한국어',
  app: {
    views: { read: '읽기', brief: '브리프', search: '검색', claims: '주장', compare: '대조' },
    untitledNotebook: '노트',
    undo: '실행 취소',
    redo: '다시 실행',
    undoStep: (step) => `실행 취소: ${step}`,
    redoStep: (step) => `다시 실행: ${step}`,
    newWindow: '새 창',
    settings: '설정',
    theme: '테마',
    themes: { system: '시스템 설정', light: '밝게', dark: '어둡게' },
    interfaceLanguage: '언어',
    shortcuts: '키보드 단축키',
    renameNotebook: '노트 이름 바꾸기',
    starting: '노트를 여는 중…',
    close: '닫기',
    cancel: '취소',
    save: '저장',
    remove: '삭제',
    reload: '창 다시 불러오기',
    sections: '보기',
  },
  status: {
    saved: (revision) => `저장됨, 리비전 ${koNumber(revision)}`,
    saving: '저장 중…',
    refused: (n) => `저장되지 않은 글 ${koNumber(n)}개: 이유 보기`,
    passagesDone: (done, total) => `단락 ${koNumber(total)}개 중 ${koNumber(done)}개 완료`,
    claims: ({ reported, speculative, disputed }) => `보도 ${reported} · 추측 ${speculative} · 논란 ${disputed}`,
    offline: '오프라인입니다. 어떤 내용도 이 컴퓨터 밖으로 나가지 않습니다.',
  },
  library: {
    title: (n) => (n === null ? '출처' : `출처 · ${koNumber(n)}`),
    import: '가져오기…',
    drop: '파일이나 폴더를 놓으면 가져옵니다',
    empty: '아직 출처가 없습니다',
    emptyHint:
      '기사와 보고서를 텍스트, 웹 페이지, PDF, Word(DOCX), EPUB, 한글(HWPX) 또는 메일로 가져올 수 있습니다. 버튼을 누르거나, 이 창에 파일이나 폴더를 끌어다 놓거나, 여기에 텍스트를 붙여 넣으세요.',
    details: '세부 정보',
    editDetails: (title) => `“${title}” 세부 정보 편집`,
    remove: '출처 삭제…',
    removeQuestion: (title, claims) =>
      `“${title}” 출처와 주장 ${koNumber(claims)}개, 관련 메모를 모두 삭제하시겠습니까? 실행 취소하면 모두 되돌릴 수 있습니다.`,
    importing: (name) => `${name} 가져오는 중`,
    imported: (n) => `출처 ${koNumber(n)}개를 가져왔습니다`,
    duplicate: (name) => `${name}: 이미 이 노트에 있습니다`,
    failed: (name) => `${name}: 가져오지 못했습니다`,
    warning: (name, warning) => `${name}: ${warning}`,
    dismiss: '닫기',
    fields: {
      title: '제목',
      outlet: '매체',
      author: '저자',
      published: '게시일',
      titleHint: '출처에는 제목이 필요합니다',
      publishedHint: '연도, 월, 일 또는 시각: 2025, 2025-11, 2025-11-04, 2025-11-04T09:30+09:00',
      language: '언어',
      languageHint: '언어 태그: en, zh, ko, ja 등',
      url: '주소',
      reliability: '신뢰도',
    },
  },
  reliability: {
    A: 'A – 전적으로 신뢰할 수 있음',
    B: 'B – 대체로 신뢰할 수 있음',
    C: 'C – 어느 정도 신뢰할 수 있음',
    D: 'D – 대체로 신뢰할 수 없음',
    E: 'E – 신뢰할 수 없음',
    F: 'F – 판단할 수 없음',
  },
  reader: koReader,
  details: koDetails,
  encoding: koEncoding,
  finding: koFinding,
  grid: koGrid,
  tags: { reported: '보도', speculative: '추측', disputed: '논란' },
  claim: {
    margin: '주장과 메모',
    thisPassage: '현재 단락',
    wholeSource: '출처 전체',
    none: '아직 주장이 없습니다',
    noneHint: '텍스트를 선택하거나 ←, → 키로 문장을 옮긴 다음 1(보도), 2(추측), 3(논란)을 누르세요.',
    says: '발언 주체',
    attribution: '발언 주체',
    attributionHint: '누구의 주장인지 출처에 적힌 대로 입력',
    credibility: '신빙성',
    likelihood: '가능성',
    confidence: '확신도',
    notSet: '설정 안 함',
    note: '메모',
    addNote: '메모 추가',
    notePlaceholder: '어떻게 생각하세요?',
    passageNote: '이 단락의 메모',
    sourceNote: '이 출처의 메모',
    remove: '주장 삭제',
    tag: '태그',
    saved: '저장됨',
    typing: '저장 중…',
    conflict: '이 메모가 그사이 다른 곳에서 변경되었습니다. 두 글 모두 보관되어 있습니다.',
    keepMine: '내 글 유지',
    takeTheirs: '다른 글 사용',
    yours: '내 글',
    other: '다른 글',
    goTo: '본문에서 보기',
  },
  credibility,
  likelihood: {
    'almost-no-chance': '거의 없음, 1–5%',
    'very-unlikely': '매우 낮음, 5–20%',
    unlikely: '낮음, 20–45%',
    'roughly-even': '거의 반반, 45–55%',
    likely: '높음, 55–80%',
    'very-likely': '매우 높음, 80–95%',
    'almost-certain': '거의 확실, 95–99%',
  },
  confidence: { low: '낮음', moderate: '보통', high: '높음' },
  margin: koMargin,
  scales: koScales,
  brief: {
    list: (n) => (n === null ? '브리프' : `브리프 · ${koNumber(n)}`),
    create: '새 브리프',
    untitled: '제목 없는 브리프',
    title: '브리프 제목',
    empty: '아직 브리프가 없습니다',
    emptyHint: '브리프는 주장을 인용하고 최신 상태로 유지합니다. 태그를 바꾸면 브리프에도 반영됩니다.',
    choose: '왼쪽에서 브리프를 선택하거나 새로 만드세요.',
    editor: '브리프 본문',
    placeholder: '글을 쓰고 오른쪽에서 주장을 삽입하세요…',
    export: '내보내기',
    formats: koFormats,
    exporting: '내보내는 중…',
    exported: (where) => `저장 위치: ${where}`,
    warnings: (n) => `경고 ${koNumber(n)}개: 일부 인용문이나 출처가 없습니다`,
    remove: '브리프 삭제',
    picker: '삽입할 주장',
    filter: '주장 필터',
    all: '전체',
    insert: '삽입',
    insertAll: (n) => `주장 ${koNumber(n)}개 삽입`,
    cite: '인용',
    citeSource: (title) => `“${title}” 인용`,
    used: '브리프에 있음',
    noClaims: '일치하는 주장이 없습니다',
    noClaimsHint: '먼저 읽기 화면에서 주장에 태그를 지정하세요. 여기에 출처별로 표시됩니다.',
    missingClaim: '이 주장은 노트에 더 이상 없습니다. 실행 취소로 되돌리거나 여기에서 삭제하세요.',
    missingSource: '출처 없음',
    reliability: '신뢰도',
  },
  composing: koComposing,
  checking: koChecking,
  compare: koComparing,
  matrix: koMatrix,
  matrixOut: koMatrixOut,
  importWarnings: koWarnings,
  suggesting: koSuggesting,
  slips: koSlips,
  names: koNames,
  door: koDoor,
  timeline: koTimeline,
  tradecraft: koTradecraft,
  styles: koStyles,
  editor: koEditor,
  steps: {
    'import-source': '출처 가져오기',
    'reimport-source': '정정본 가져오기',
    'accept-review': '주장을 새 판으로 옮기기',
    'keep-unplaced': '주장을 이전 판에 남기기',
    'edit-source-details': '출처 정보 편집',
    'fill-source-details': '출처 정보 채우기',
    'redecode-source': '다른 인코딩으로 출처 다시 읽기',
    'remove-source': '출처 삭제',
    'split-source': '출처를 기사별로 나누기',
    'set-claim-details': '주장 정보 편집',
    'set-claims-details': '여러 주장 세부 정보 편집',
    'translate-claim': '주장 번역',
    'set-claim-extent': '주장 범위 조정',
    'split-claim': '주장 나누기',
    'merge-claims': '주장 합치기',
    ...koPropositionSteps,
    ...koSuggestingSteps,
    'remove-claim': '주장 삭제',
    'remove-claims': '여러 주장 삭제',
    'import-annotations': '주석 추가',
    'import-bundle': '브리프 묶음 가져오기',
    salvage: '읽을 수 있는 내용 복구',
    'save-note': '메모 작성',
    'set-passage-triage': '단락 상태 변경',
    'set-block-role': '페이지 부속 요소 결정',
    'create-brief': '브리프 만들기',
    'edit-brief': '브리프 편집',
    'rename-brief': '브리프 이름 바꾸기',
    'set-citation-style': '인용 양식 선택',
    'remove-brief': '브리프 삭제',
    'save-view': '보기 저장',
    'rename-view': '보기 이름 변경',
    'remove-view': '보기 삭제',
    'rename-notebook': '노트 이름 바꾸기',
    undo: '실행 취소',
    redo: '다시 실행',
  },
  stepTag: (tag) => `태그 지정: ${tag}`,
  history: koHistory,
  propositions: koPropositions,
  furniture: koFurniture,
  annotating: koAnnotating,
  importing: koImporting,
  bibliography: koBibliography,
  reviewing: koReviewing,
  saving: koSaving,
  shortcuts: koShortcuts,
  palette: koPalette,
  search: koSearch,
  refused: {
    title: '저장되지 않음',
    explain: '다음 내용을 저장하지 못했습니다. 결정하실 때까지 글을 여기에 보관합니다.',
    discard: '버리기',
    copy: '글 복사',
  },
  failures: koFailures,
};
