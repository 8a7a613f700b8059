export default {
  start: 'Por dónde empezar',
  function: {
    'intake-officer': {
      first: 'En «Bandeja de recepción» están los reportes que esperan, el más urgente primero. Asuma uno: los demás ven que usted lo lee.',
      then: 'Abra el relato para una finalidad, clasifique la amenaza y valore su urgencia, con sus razones.',
      last: 'Remita el reporte a protección, a investigación o a las dos. En «Obligaciones y plazos» del caso está lo que aún se debe.',
    },
    'protection-officer': {
      first: 'En «Planes de protección» está cada persona o comunidad que se protege, primero lo que vence antes entre lo leído; las alarmas llegan por «Alertas».',
      then: 'Decida una medida en el plan. Cuando la persona la recibe, registre que se implementó.',
      last: 'Otra persona registra si quien recibe la medida lo confirma. También se registra lo que impide implementarla.',
    },
    'risk-analyst': {
      first: 'En «Planes de protección», «Por evaluar» dice a quién falta evaluar y por qué.',
      then: 'Evalúe el riesgo: el instrumento propone y usted decide. También registra lo que la persona confirma o contradice.',
      last: 'En «Alertas» están los avisos de su función. Hágase cargo de uno, y vaya a su acto.',
    },
    'board-member': {
      first: 'En «Planes de protección» están los asuntos que esperan su voto, su decisión o su firma.',
      then: 'Lea los documentos, vote o absténgase, y firme o devuelva lo decidido. También ratifica medidas urgentes y resuelve recursos.',
      last: 'En «Casos» encuentra un caso por su número.',
    },
    investigator: {
      first: 'En «Mis expedientes» están los que usted lleva y los que nadie ha asumido, primero lo que vence antes.',
      then: 'Asuma un expediente, trabaje sus hipótesis y ordene diligencias con fecha.',
      last: 'En «Obligaciones y plazos» del caso, cada obligación lleva el acto que la cumple.',
    },
    supervisor: {
      first: 'En «Hoy» está lo vencido, lo que vence en un día y lo que nadie ha asumido.',
      then: 'Asigne expedientes y reportes, y decida lo que necesita a una segunda persona.',
      last: 'En «Rol de guardias» está quién responde a cada hora. Cubra los huecos antes de que lleguen.',
    },
    ombudsman: {
      first: 'En «Hoy» está lo que le espera a la Defensoría, lo que exigió y lo vencido.',
      then: 'En un caso puede objetar una entrada de la bitácora y exigir una respuesta con plazo.',
      last: 'En «Estadísticas» ve cómo cumple el mecanismo en cada zona.',
    },
    custodian: {
      first: 'En «Solicitudes de identidad» está quién pide conocer a quien reporta, y hasta cuándo se debe la respuesta.',
      then: 'Abra las razones. La apertura queda registrada antes de que usted las lea.',
      last: 'Conceda o niegue, con sus propias razones.',
    },
    statistician: {
      first: 'En «Estadísticas» hay cifras por zona y por mes.',
      then: 'Un número pequeño no se muestra, porque podría señalar a una persona.',
      last: 'Cada indicador sale como tabla, y el mes como PDF.',
    },
    auditor: {
      first: 'En «Bitácora de auditoría» busque lo que hizo cada persona, por caso, persona y período.',
      then: 'Abra la historia de una cosa: dice qué ocurrió y cuándo, sin su contenido.',
      last: 'Su navegador comprueba la cadena, y dice si una entrada falta o cambió.',
    },
    'implementing-authority': {
      first: 'En «Mis encargos» está lo que el mecanismo pide a su institución.',
      then: 'Abra un encargo para leer qué se pide: queda registrado para qué.',
      last: 'Diga que lo asume, o con qué artículo lo rechaza; al final, qué se hizo.',
    },
    'tech-admin': {
      first: 'En «Operaciones» está si cada servicio responde, lo que se detuvo y las llaves.',
      then: 'Cada acto pide sus razones y dice antes lo que causa.',
      last: 'Desde aquí no se ve ningún caso.',
    },
  },
  who: 'A quién pedir ayuda',
  nobody: 'Pida ayuda a quien administra el sistema en su institución.',
  noCase: 'No escriba allí nombres ni datos de un caso: basta la hora y lo que dice la pantalla.',
  keys: 'Teclas',
  ask: 'En una lista, la tecla ? dice qué hace cada tecla. Esc tres veces deja la pantalla en blanco.',
  words: 'Qué significa cada palabra',
} as const;
