package esperanza.notification;

import java.nio.file.Path;

/** A copy of the demonstration profile with three more terms, for which no code was written. */
public final class ThreeMoreTerms {

    private static final String TERMS = """
              - id: HANDOVER_LOOKED_AT
                label: { en: Look whether the measure is there, es: Comprobar que la medida está, pt: Ver se a medida está lá }
                holder: risk-analyst
                per: MEASURE
                startsOn: URGENT_MEASURE_HANDED_OVER
                metBy: HANDOVER_CONFIRMED
                confirmedBy: []
                contestedBy: []
                withdrawnBy: []
                length: 12 hours
                basis: { norm: A law of this test, article: art. 1, status: SET, comparator: none }
                internalTarget: false
                warnAhead: [PT4H, PT1H]

              - id: FILE_AFTER_DANGER
                label: { en: Take the file of a danger, es: Asumir el expediente de un peligro, pt: Assumir o inquérito de um perigo }
                holder: investigator
                per: CASE
                startsOn: IMMINENT_DANGER_DECLARED
                metBy: FILE_TAKEN
                confirmedBy: []
                contestedBy: []
                withdrawnBy: []
                length: 6 hours
                basis: { norm: A law of this test, article: art. 2, status: SET, comparator: none }
                internalTarget: false
                warnAhead: [PT2H]

              - id: EARLY_REFERRAL
                label: { en: Refer the report to protection, es: Remitir el reporte a protección, pt: Remeter o relato à proteção }
                holder: intake-officer
                per: REPORT
                startsOn: REPORT_RECEIVED
                metBy: REFERRED_TO_PROTECTION
                confirmedBy: []
                contestedBy: []
                withdrawnBy: [DATA_ERASED]
                length: 2 calendar days
                basis: { norm: A law of this test, article: art. 3, status: SET, comparator: none }
                internalTarget: false
                warnAhead: [PT24H]
            """;

    private ThreeMoreTerms() {}

    public static Path file() {
        return DemonstrationProfile.with(TERMS);
    }
}
