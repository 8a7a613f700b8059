import type es from '../es/list';
import type { Same } from '../same';

export default {
  narrow: 'Filtrar',
  narrowed_one: 'Filtrar ({{count}})',
  narrowed_other: 'Filtrar ({{count}})',
  clear: 'Retirar os filtros',
  number: 'Número, ou como começa',
  marks: 'Escolher',
  mark: 'Escolher o caso {{number}}',
  marked_one: '{{count}} escolhido',
  marked_other: '{{count}} escolhidos',
  unmark: 'Não escolher nenhum',
  going: 'Foram {{done}} de {{of}}',
  done_one: 'Feito em {{count}}',
  done_other: 'Feito em {{count}}',
  moreTerms_one: '{{count}} prazo a mais',
  moreTerms_other: '{{count}} prazos a mais',
  order: 'Ordem',
  area: { title: 'Zona', any: 'Qualquer zona' },
  export: {
    link: 'Exportar',
    purpose: 'Para que se exporta',
    none: 'Escolha para quê',
    missing: 'Falta escolher para quê',
    verb: 'Baixar a tabela',
    next: 'Fica registrado com seu nome e sua finalidade. A tabela traz códigos e números de caso, nenhum nome; guarde-a como o inquérito.',
    for: {
      WORK_SHARING: 'Repartir o trabalho',
      DELAY_REVIEW: 'Rever o que está atrasado',
      AUTHORITY: 'Responder a uma autoridade',
      HANDOVER: 'Entregar o trabalho a outra pessoa ou unidade',
    },
  },
} satisfies Same<typeof es>;
