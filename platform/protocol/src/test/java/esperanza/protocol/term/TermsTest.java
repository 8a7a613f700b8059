package esperanza.protocol.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final Profile XX = DemonstrationProfile.load();
    private static final Instant NOON = Instant.parse("2026-03-02T18:00:00Z");

    @Test
    void urgent_measures_are_decided_within_three_hours_of_receipt() {
        assertThat(Terms.due(XX, TermIds.URGENT_DECISION, NOON))
                .isEqualTo(new Term(
                        TermIds.URGENT_DECISION,
                        NOON,
                        Instant.parse("2026-03-02T21:00:00Z"),
                        new Text(
                                "Decide urgent measures by 2026-03-02T15:00-06:00: 3 hours after receipt of the report"
                                        + " of imminent danger (Perfil de demostración XX, art. 3; profile XX v1)",
                                "Decidir las medidas urgentes a más tardar el 2026-03-02T15:00-06:00: 3 horas desde la"
                                        + " recepción del reporte de peligro inminente"
                                        + " (Perfil de demostración XX, art. 3; perfil XX v1)",
                                "Decidir as medidas urgentes até 2026-03-02T15:00-06:00: 3 horas desde a recepção do relato de"
                                        + " perigo iminente"
                                        + " (Perfil de demostración XX, art. 3; perfil XX v1)")));
    }

    @Test
    void calendar_days_run_to_the_end_of_the_last_day() {
        Term term = Terms.due(XX, "RISK_ASSESSMENT", NOON);

        assertThat(term.due()).isEqualTo("2026-03-13T05:59:59.999999Z");
        assertThat(term.explanation().in(Locale.ENGLISH))
                .isEqualTo("Assess the risk by 2026-03-12T23:59:59-06:00: 10 calendar days after referral to protection"
                        + " (Perfil de demostración XX, art. 8; profile XX v1). 10 calendar days from Monday 2 March 2026:"
                        + " the first day counted is Tuesday 3 March 2026;"
                        + " the term ends at the end of Thursday 12 March 2026 (America/Tegucigalpa).");
    }

    @Test
    void a_term_in_business_days_says_which_days_did_not_count() {
        Profile peru = CountrySheets.newest("pe").over(XX);
        assertThat(Terms.due(peru, "REQUEST_ROUTED", Instant.parse("2026-03-31T15:00:00Z"))
                        .explanation()
                        .in(Locale.ENGLISH))
                .contains("not counted: weekends, Thursday 2 April 2026 (")
                .endsWith("the term ends at the end of Monday 6 April 2026 (America/Lima).");
    }

    @Test
    void a_value_that_nobody_checked_is_called_so() throws Exception {
        Profile unchecked = DemonstrationProfile.bind(DemonstrationProfile.text()
                .replaceFirst("article: art. 2\n      status: SET", "article: art. 2\n      status: UNVERIFIED"));
        assertThat(Terms.due(unchecked, TermIds.TRIAGE, NOON).explanation().in(Locale.ENGLISH))
                .contains("(Perfil de demostración XX, art. 2; not checked in the text of the norm; profile XX v1;");
    }

    @Test
    void an_internal_target_is_called_so() {
        assertThat(Terms.due(XX, TermIds.TRIAGE, NOON).explanation())
                .isEqualTo(new Text(
                        "Assess the urgency of the report by 2026-03-02T16:00-06:00: 4 hours after receipt of the report"
                                + " (Perfil de demostración XX, art. 2; profile XX v1; an internal target, not law)",
                        "Valorar la urgencia del reporte a más tardar el 2026-03-02T16:00-06:00: 4 horas desde la recepción"
                                + " del reporte (Perfil de demostración XX, art. 2; perfil XX v1; meta interna, no"
                                + " ley)",
                        "Avaliar a urgência do relato até 2026-03-02T16:00-06:00: 4 horas desde a recepção do relato"
                                + " (Perfil de demostración XX, art. 2; perfil XX v1; meta interna, não lei)"));
    }

    @Test
    void hours_are_due_to_the_microsecond() {
        assertThat(Terms.due(XX, "URGENT_IMPLEMENTATION", NOON).due()).isEqualTo("2026-03-03T03:00:00Z");
    }

    @Test
    void a_rule_that_the_profile_does_not_have_is_refused() {
        assertThatThrownBy(() -> Terms.due(XX, "SIESTA", NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The profile XX v1 has no term SIESTA");
    }
}
