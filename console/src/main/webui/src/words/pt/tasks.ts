export default {
  none: 'Nada foi pedido à sua instituição.',
  what: 'O que se pede',
  stage: 'Como está',
  due: 'Para quando',
  dueAt: 'Para {{at}}',
  sentAt: 'Pedido em',
  asked: 'O que se pede, com nomes e lugares',
  next: 'Fica registrado quem abriu e para quê; a pessoa protegida pode ver.',
  erased: 'Foi apagado.',
  kinds: { DELIVER: 'Entregar uma medida', INFORM: 'Informar', RECOGNISE: 'Reconhecer em público o trabalho', RECTIFY: 'Retificar o que estigmatiza', ACCOMPANY: 'Acompanhar', PAY: 'Pagar' },
  stages: { SENT: 'Sem resposta', ACKNOWLEDGED: 'Assumida', REFUSED: 'Recusada', DONE: 'Cumprida', WITHDRAWN: 'Retirada pelo mecanismo' },
};
