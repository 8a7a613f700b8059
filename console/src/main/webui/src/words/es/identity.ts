export default {
  title: 'Solicitudes de identidad',
  intro: 'Quién reporta está sellado. Cada petición de verlo la concede o la niega una segunda persona: usted.',
  empty: { title: 'Nadie espera una respuesta', body: 'Cuando alguien pida ver quién reporta, aparecerá aquí.' },
  column: { case: 'Caso', waiting: 'Espera desde', due: 'Plazo', who: 'Quién pide', purpose: 'Para qué' },
  request: 'Petición',
  back: 'Volver a la lista',
  answer: 'Responder',
  asked: 'Pedido',
  reasons: 'Razones',
  erased: 'Las razones fueron borradas.',
  reading: {
    title: 'Razones de la petición',
    next: 'Las razones pueden nombrar personas: su lectura queda registrada con su nombre.',
    verb: 'Leer las razones',
  },
  states: {
    GRANTED: 'Ya fue concedida.',
    DENIED: 'Ya fue negada.',
    OVERTAKEN: 'Ya no hace falta: otra cosa la dejó atrás.',
  },
  grant: {
    title: 'Conceder',
    next: 'Quien pide podrá abrir la identidad durante el tiempo que fija el perfil. Quien reporta verá que se abrió, en qué función y para qué.',
    verb: 'Conceder',
    done: 'La petición quedó concedida',
  },
  deny: {
    title: 'Negar',
    next: 'Nadie ve la identidad. Quien pide lee sus razones.',
    verb: 'Negar',
    done: 'La petición quedó negada',
  },
} as const;
