export default {
  what: '¿Qué es «{{word}}»?',
  words: {
    act: {
      word: 'diligencia',
      means: 'Diligencia: un acto concreto de la investigación, como oír a un testigo o pedir un registro. Alguien la ordena, alguien la hace, y tiene fecha.',
    },
    alert: {
      word: 'alerta',
      means: 'Alerta: el sistema avisa a una función porque algo urge, y sigue avisando, cada vez más arriba, hasta que una persona se hace cargo y actúa.',
    },
    coding: {
      word: 'clasificación',
      means: 'Clasificación: usted dice con códigos lo que quien reporta dijo con palabras. Lo dicho queda al lado, sin cambio; los códigos sirven para encontrar casos parecidos y para las cifras.',
    },
    consent: {
      word: 'consentimiento',
      means: 'Consentimiento: lo que la persona acepta o rechaza que se haga con lo que contó, para cada fin por separado. Puede retirarlo cuando quiera.',
    },
    custody: {
      word: 'cadena de custodia',
      means: 'Cadena de custodia: de cada elemento de prueba se sabe siempre quién lo tiene y cómo pasó de una mano a otra, para que nadie pueda dudar de él.',
    },
    deadline: {
      word: 'plazo',
      means: 'Plazo: el tiempo que la norma da para un acto. Solo el acto de una persona lo cumple; si no llega a tiempo, queda vencido y se avisa a quien supervisa.',
    },
    diligence: {
      word: 'debida diligencia',
      means: 'Debida diligencia: lo que el Estado tiene que hacer en una investigación, punto por punto. La lista se calcula sola a partir de los actos registrados, y mide al Estado, nunca a la víctima.',
    },
    file: {
      word: 'expediente',
      means: 'Expediente: la investigación de un caso, con sus hipótesis, su programa, sus diligencias y sus pruebas. Una sola persona responde por él.',
    },
    hypothesis: {
      word: 'hipótesis',
      means: 'Hipótesis: una explicación posible de la amenaza. La primera es siempre que se debe a la labor de defensa; solo se descarta con hechos y por una segunda persona.',
    },
    measure: {
      word: 'medida de protección',
      means: 'Medida de protección: lo que se hace para que la persona no sufra daño, como una escolta o un traslado. Se decide, se implementa, y otra persona registra si quien la recibe lo confirma.',
    },
    receipt: {
      word: 'código de seguimiento',
      means: 'Código de seguimiento: 21 letras y números con los que la persona vuelve a su reporte sin dar su nombre. No se guarda en ningún lugar: quien lo tiene, lee y responde.',
    },
    referral: {
      word: 'remisión',
      means: 'Remisión: el reporte pasa a protección, a investigación o a las dos, que abren su plan y su expediente. Con consentimiento ocurre por sí sola.',
    },
    rota: {
      word: 'rol de guardias',
      means: 'Rol de guardias: quién responde en cada función a cada hora. El sistema avisa a quien está de guardia; un hueco nunca deja una alerta sin aviso, porque entonces se avisa a las personas de reserva.',
    },
    sealed: {
      word: 'sellado',
      means: 'Sellado: las palabras y los datos personales están cifrados. Se abren para una finalidad, la apertura queda registrada antes de ver nada, y la persona puede saberlo.',
    },
    triage: {
      word: 'valorar la urgencia (triaje)',
      means: 'Valorar la urgencia, o triaje: una persona dice qué tan urgente es el reporte, con los factores que pesó y sus razones. Los códigos solo sugieren.',
    },
    wall: {
      word: 'muro por conflicto de interés',
      means: 'Muro por conflicto de interés: quien trabaja para una institución acusada, o tiene interés en el caso, no sabe siquiera que existe. Los demás lo conocen solo si les toca.',
    },
    warning: {
      word: 'alerta temprana',
      means: 'Alerta temprana: un aviso público de que en una zona o contra una organización se repiten amenazas. El sistema la propone; la levantan y la publican dos personas.',
    },
  },
} as const;
