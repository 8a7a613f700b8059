package esperanza.protocol.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.protocol.vocabulary.LegalMoment;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {

    private static final Profile XX = DemonstrationProfile.load();

    @Test
    void the_demonstration_profile_has_the_terms_of_the_main_job() {
        assertThat(XX.terms())
                .extracting(TermRule::id, TermRule::length, TermRule::holder, TermRule::internalTarget)
                .containsExactly(
                        tuple(TermIds.ACKNOWLEDGE_RECEIPT, new Hours(1), "intake-officer", true),
                        tuple(TermIds.TRIAGE, new Hours(4), "intake-officer", true),
                        tuple(TermIds.URGENT_DECISION, new Hours(3), "protection-officer", false),
                        tuple(TermIds.URGENT_IMPLEMENTATION, new Hours(9), "protection-officer", false),
                        tuple(TermIds.FILE_OPENED, new Hours(24), "investigator", true),
                        tuple(TermIds.FIRST_HYPOTHESIS, new Hours(72), "investigator", true),
                        tuple(TermIds.FIRST_ACT, new Hours(48), "investigator", true),
                        tuple(TermIds.RISK_ASSESSMENT, new CalendarDays(10), "risk-analyst", false),
                        tuple(TermIds.TRANSFER_ACKNOWLEDGED, new Hours(48), "intake-officer", true),
                        tuple(TermIds.CONSENT_RATIFIED, new CalendarDays(10), "intake-officer", true),
                        tuple(TermIds.GLASS_REVIEW, new Hours(24), "supervisor", true),
                        tuple(TermIds.IDENTITY_ANSWER, new Hours(12), "custodian", true),
                        tuple(TermIds.SEPARATION_REVIEW, new Hours(12), "protection-officer", true));
    }

    @Test
    void the_demonstration_profile_says_who_is_paged_and_where_its_days_end() {
        assertThat(XX.code()).isEqualTo("XX");
        assertThat(XX.version()).isEqualTo(1);
        assertThat(XX.name()).isEqualTo(new Text("XX demonstration profile", "Perfil de demostración XX"));
        assertThat(XX.zone()).isEqualTo(ZoneId.of("America/Tegucigalpa"));
        assertThat(XX.onCall())
                .isEqualTo(new OnCall(
                        "protection-officer",
                        Duration.ofSeconds(60),
                        5,
                        Map.of(
                                AlertKind.IMMINENT_DANGER, Duration.ofMinutes(45),
                                AlertKind.DEADLINE_DUE_SOON, Duration.ofHours(3),
                                AlertKind.DEADLINE_BREACHED, Duration.ofHours(1),
                                AlertKind.GLASS_BROKEN, Duration.ofHours(24),
                                AlertKind.IDENTITY_REQUESTED, Duration.ofHours(2),
                                AlertKind.PARTIES_SET_APART, Duration.ofHours(2)),
                        List.of("protection-officer", "supervisor", "ombudsman"),
                        new LegalBasis(
                                "XX demonstration profile",
                                "",
                                LegalBasis.Status.NONE_IN_LAW,
                                "own design; no law that was read says how people are paged"),
                        true));
    }

    @Test
    void every_value_of_it_is_set_by_the_demonstration_itself_and_names_its_comparator() {
        assertThat(XX.unverified()).isEmpty();
        assertThat(XX.terms())
                .extracting(TermRule::basis)
                .allMatch(basis -> basis.norm().equals("XX demonstration profile"))
                .allMatch(basis -> basis.status() == LegalBasis.Status.SET)
                .noneMatch(basis -> basis.comparator().isBlank());
    }

    @Test
    void a_term_that_starts_or_ends_otherwise_than_its_clock_is_kept_is_refused_in_one_sentence() {
        XX.require(TermIds.TRIAGE, LegalMoment.REPORT_RECEIVED, LegalMoment.REPORT_TRIAGED);

        assertThatThrownBy(() ->
                        XX.require(TermIds.TRIAGE, LegalMoment.IMMINENT_DANGER_DECLARED, LegalMoment.REPORT_TRIAGED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The profile XX v1 starts TRIAGE on REPORT_RECEIVED and meets it by REPORT_TRIAGED; this"
                        + " release keeps it from IMMINENT_DANGER_DECLARED to REPORT_TRIAGED");
        assertThatThrownBy(
                        () -> XX.require(TermIds.TRIAGE, LegalMoment.REPORT_RECEIVED, LegalMoment.RECEIPT_ACKNOWLEDGED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("this release keeps it from REPORT_RECEIVED to RECEIPT_ACKNOWLEDGED");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "id: TRIAGE | id: URGENT_DECISION | The id of a term is there twice",
                "id: TRIAGE | id: TRIAJE | The term TRIAGE is missing",
                "id: TRIAGE | id: triage | A term's id is UPPER_SNAKE, not triage",
                "article: art. 3 | article: ' ' | article is missing",
                "norm: XX demonstration profile | norm: '' | norm is missing",
                "length: 4 hours | length: 4 days | Neither \"n hours\" nor \"n calendar days\": 4 days",
                "length: 4 hours | length: 0 hours | A term of 0 hours is not positive",
                "metBy: REPORT_TRIAGED | metBy: REPORT_RECEIVED | TRIAGE: what starts a term cannot meet it",
                "role: protection-officer | role: supervisor | onCall.ladder begins with the role on call",
                "roundsOnARung: 5 | roundsOnARung: 0 | onCall.roundsOnARung is missing",
                "IMMINENT_DANGER: PT45M, | '' | onCall.actWithin has no positive duration for IMMINENT_DANGER",
                "DANGER: PT45M | DANGER: PT45M, WALL_APPLIED: PT1H | onCall.actWithin has a duration for a kind that calls for no act: [WALL_APPLIED]",
                "openingHolds: PT15M | openingHolds: PT0S | disclosure.openingHolds is a positive duration",
                "identityGrantHolds: PT24H | identityGrantHolds: -PT1H | disclosure.identityGrantHolds is a positive duration",
                "delegationHolds: P30D | delegationHolds: PT0S | disclosure.delegationHolds is a positive duration",
                "waits: P30D | waits: PT0S | erasing.waits is a positive duration",
                "(?s)(code: OMBUDSMAN.*?classes: )\\[\\] | $1[LANDOWNER] | institutions.others lacks an overseer (one without classes)",
                "PROSECUTOR: PROSECUTOR | PROSECUTOR: FISCALIA | institutions.receivers: FISCALIA is not in institutions.others",
                ", PROSECUTOR: PROSECUTOR | '' | institutions.receivers lacks PROSECUTOR",
                "XX-05-001 | XX-07-001 | XX-07-001 lies in no known area",
                "XX-05-001 | XX-05-002 | XX-05-002 is there twice",
                "populationFloor: 20000 | populationFloor: 0 | areas.populationFloor is missing",
                "version: 1 | version: 0 | version is missing",
            })
    void a_profile_that_cannot_be_right_is_refused_by_the_name_of_what_is_wrong(
            String right, String wrong, String complaint) {
        String yaml = DemonstrationProfile.text().replaceFirst(right, wrong);

        assertThatThrownBy(() -> DemonstrationProfile.bind(yaml))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(complaint);
    }

    @Test
    void where_no_norm_sets_a_value_it_can_only_be_an_internal_target() {
        String yaml = DemonstrationProfile.text();

        assertThatThrownBy(() -> DemonstrationProfile.bind(withStatus(yaml, "art. 3", "NONE_IN_LAW")))
                .rootCause()
                .hasMessage("URGENT_DECISION: without a norm it can only be an internal target");
        assertThatThrownBy(() -> DemonstrationProfile.bind(
                        yaml.replaceFirst("internalTarget: true\n\n# How", "internalTarget: false\n\n# How")))
                .rootCause()
                .hasMessage("onCall: without a norm it can only be an internal target");
        assertThatThrownBy(() -> DemonstrationProfile.bind(yaml.replaceFirst(
                        "internalTarget: true\n\n# Institutions", "internalTarget: false\n\n# Institutions")))
                .rootCause()
                .hasMessage("disclosure: without a norm it can only be an internal target");
    }

    @Test
    void a_value_nobody_checked_is_listed_and_keeps_the_profile_from_going_live() throws Exception {
        Profile profile = DemonstrationProfile.bind(withStatus(DemonstrationProfile.text(), "art. 3", "UNVERIFIED"));

        assertThat(profile.unverified()).containsExactly(TermIds.URGENT_DECISION);
        Profile paging = DemonstrationProfile.bind(DemonstrationProfile.text()
                .replaceFirst("NONE_IN_LAW\n", "UNVERIFIED\n")
                .replaceFirst("article: ''", "article: art. 9"));
        assertThat(paging.unverified()).containsExactly("onCall");
        Profile both = DemonstrationProfile.bind(DemonstrationProfile.text()
                .replace("NONE_IN_LAW\n", "UNVERIFIED\n")
                .replace("article: ''", "article: art. 9"));
        assertThat(both.unverified()).containsExactly("onCall", "disclosure", "erasing");
    }

    @Test
    void a_misspelt_property_is_refused() {
        String yaml = DemonstrationProfile.text().replaceFirst("internalTarget: false", "internalTraget: false");

        assertThatThrownBy(() -> DemonstrationProfile.bind(yaml)).isInstanceOf(UnrecognizedPropertyException.class);
    }

    private static String withStatus(String yaml, String article, String status) {
        return yaml.replaceFirst("(article: " + article + "\\s+status: )SET", "$1" + status);
    }
}
