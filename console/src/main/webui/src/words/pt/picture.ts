import type es from '../es/picture';
import type { Same } from '../same';

export default {
  title: 'Estatísticas',
  intro: 'Contagens que não apontam ninguém: nenhum número pequeno é mostrado, e todos são múltiplos de cinco.',
  few: 'menos de 5',
  cases: 'Casos, pelo menos',
  share: 'Parte',
  other: 'Outros e sem dado',
  country: 'Todo o país',
  atLeast: 'Cada número é um mínimo: uma mudança de poucos casos, até oito, pode ainda não aparecer.',
  none: 'Ainda não há números publicados: um mês é contado quando terminou e há pelo menos vinte casos.',
  frame: 'Números publicados, publicação {{number}}, com o que foi registrado até {{at}}.',
  areas: {
    title: 'Agora, por área',
    note: 'Contado {{at}}. Quanto mais escura a área, mais há. Contam-se casos, não prazos. Como vencidos contam só os prazos legais, não as metas do mecanismo.',
    choose: 'O que o mapa mostra',
    area: 'Área',
    unknown: 'Área desconhecida',
    reports: 'Relatos',
    openDeadlines: 'Casos com um prazo que corre ou está vencido',
    breaches: 'Casos em que alguma vez venceu um prazo legal',
  },
  months: { title: 'Relatos no tempo', note: 'Os meses com poucos casos são contados juntos.', month: 'Mês' },
  funnel: { step: 'Passo' },
  held: {
    title: 'Quanto demora cada etapa',
    note: 'Quanto mais escura a barra, mais cedo a etapa foi cumprida. A barra inteira são todos os casos que chegaram a ela.',
    stage: 'Etapa, e quem a tem',
    median: 'A metade a cumpriu',
    noMedian: 'Menos da metade a cumpriu',
  },
  any: {
    indicator: 'Indicador',
    by: 'Dividido por',
    download: 'Baixar a tabela (CSV)',
    step: 'O que se conta',
    of: 'De quantos',
  },
  by: { country: 'País', month: 'Mês', area: 'Área', institution: 'Instituição', unit: 'Unidade' },
} satisfies Same<typeof es>;
