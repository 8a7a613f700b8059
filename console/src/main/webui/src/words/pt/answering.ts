import type es from '../es/answering';
import type { Same } from '../same';

export default {
  title: 'Resposta',
  about: 'Quanto tempo se leva para responder quando um alerta chama. Uma semana é mostrada quando terminou e teve alertas suficientes: assim ninguém conhece, por um número, um caso que não lhe cabe conhecer. Uma resposta chega a tempo se o alerta ainda não tinha subido ao próximo degrau.',
  trend: 'No desenho, a linha de baixo é a metade das respostas e a de cima, 95 de cada 100. Cada passo para cima multiplica o tempo.',
  few: 'Sem números nestas semanas, porque houve poucos alertas ou nenhum: {{functions}}.',
  exercises: 'Exercícios: {{function}}',
  weekOf: 'a partir de {{day}}',
  atLeast: '{{count}} ou mais',
  notShown: 'não se mostra',
  none: '–',
  spread: 'a metade em menos de {{half}}; 95 de cada 100 em menos de {{most}}',
  rounds: 'a metade com {{half}}; 95 de cada 100 com {{most}} ou menos',
  covered: 'nenhuma',
  column: { week: 'Semana', alerts: 'Alertas', accepted: 'O primeiro aviso saiu', delivered: 'O aviso chegou', answered: 'Alguém respondeu', inTime: 'Respondidos a tempo', rounds: 'Chamadas necessárias', gaps: 'Horas sem ninguém de plantão' },
  ways: {
    title: 'Meios pelos quais saíram os avisos',
    kind: 'Meio',
    pages: 'Avisos',
    failed: 'Falharam',
    noneFailed: 'nenhum',
    atMost: '{{share}} ou menos',
    none: 'Nenhuma semana teve avisos suficientes para mostrar por quais meios saíram.',
  },
} satisfies Same<typeof es>;
