export default {
  none: 'Nadie ha pedido nada a su institución.',
  what: 'Qué se pide',
  stage: 'Cómo va',
  due: 'Para cuándo',
  dueAt: 'Para el {{at}}',
  sentAt: 'Pedido el',
  asked: 'Lo que se pide, con nombres y lugares',
  next: 'Queda registrado quién lo abrió y para qué; la persona protegida puede verlo.',
  erased: 'Se borró.',
  kinds: { DELIVER: 'Entregar una medida', INFORM: 'Informar', RECOGNISE: 'Reconocer en público la labor', RECTIFY: 'Rectificar lo que estigmatiza', ACCOMPANY: 'Acompañar', PAY: 'Pagar' },
  stages: { SENT: 'Sin respuesta', ACKNOWLEDGED: 'Asumido', REFUSED: 'Rechazado', DONE: 'Cumplido', WITHDRAWN: 'Retirado por el mecanismo' },
};
