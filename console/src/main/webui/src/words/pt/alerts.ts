import type es from '../es/alerts';
import type { Same } from '../same';

export default {
  title: 'Alertas',
  rows_one: '{{count}} alerta espera resposta',
  rows_other: '{{count}} alertas esperam resposta',
  empty: {
    title: 'Ninguém espera uma resposta',
    body: 'Quando houver um alerta, aparecerá aqui por si só.',
  },
  show: {
    mine: 'Da minha função, e os que subiram',
    open: 'Todos sem resposta',
    all: 'Também os respondidos',
    label: 'Quais alertas',
  },
  column: {
    case: 'Caso',
    why: 'Por quê',
    clock: 'Prazo',
    called: 'Avisa-se a',
    next: 'Se ninguém responder',
    act: 'O que fazer',
  },
  mine: 'Sua função',
  climbed: 'Subiu sem resposta',
  since: 'desde {{when}}',
  pages_one: '{{count}} aviso',
  pages_other: '{{count}} avisos',
  climbs: '{{at}}: avisa-se a {{role}}',
  stays: 'Continua-se avisando a mesma pessoa',
  reopens: '{{at}}: se o ato não seguir, avisa-se a {{role}}',
  toAct: 'Ir ao ato',
  toActOf: 'Ir ao ato do caso {{number}}',
  answer: 'Eu me encarrego',
  answerOf: 'Eu me encarrego do caso {{number}}',
  state: {
    OPEN: 'Sem resposta',
    ACKNOWLEDGED: 'Respondido {{when}}',
    SETTLED: 'O ato está feito',
  },
  form: {
    title: 'Responder pelo alerta do caso {{number}}',
    next: 'Você se encarrega: não se avisa mais ninguém. Os prazos continuam correndo.',
    act: 'Se o ato que o alerta pede não seguir a tempo, o alerta se abre de novo e se avisa um degrau mais alto.',
    verb: 'Eu me encarrego',
    done: 'Você respondeu pelo alerta',
    toCase: 'Ir ao caso',
    back: 'Voltar à lista',
    gone: 'Este alerta já não espera uma resposta.',
  },
} satisfies Same<typeof es>;
