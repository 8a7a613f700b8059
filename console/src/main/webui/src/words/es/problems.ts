/** Refusals of the services by their code. A code without words here is said in the service's own. */
export default {
  codes: {
    invalid: 'Hay campos que no se pueden aceptar',
    'stale-version': 'Cambió desde que usted lo leyó',
    'not-found': 'Aquí no hay nada para usted',
    'wrong-role': 'Su función no permite esto',
    'claimed-by-another': 'Otra persona está leyendo este reporte',
    'not-claimed': 'Nadie tiene tomado este reporte: está libre',
    'claim-used-up': 'Lo tuvo el tiempo máximo: haga el triaje o déjelo a otra persona',
    'below-red-flag-floor': 'Hay o hubo una señal de alarma: una urgencia menor la fijan dos personas',
    'consent-refused': 'Quien reporta o una de las personas rechaza este envío',
    'nothing-coded': 'La codificación no dice nada',
    'too-many-parties': 'Un reporte nombra como máximo 50 personas: codifique un grupo mayor como colectivo',
    'second-person-needed': 'La identidad de quien reporta se abre solo con la autorización de una segunda persona',
    'is-a-test': 'Este reporte es una prueba: nada le sigue',
    erased: 'Los datos de este reporte fueron borrados',
    'too-many': 'Demasiadas solicitudes en poco tiempo',
    'idempotency-key-reused': 'Ya se envió otra cosa con esta clave',
  },
  fields: {
    missing: 'Falta este dato',
    'unknown-code': 'Este código no se conoce',
    'unknown-area': 'Esta zona no se conoce',
    'in-the-future': 'Está en el futuro',
    'wrong-type': 'No tiene la forma esperada',
  },
} as const;
