package esperanza.protocol.diligence;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.protocol.vocabulary.TermObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of moments. */
class MomentRowsTest {

    static Stream<MomentRow> rows() {
        return MomentRows.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_is_about_what_its_moment_is_about(MomentRow row) {
        Set<TermObject> about = Stream.concat(
                        Stream.of(TermObject.CASE), row.about().stream().map(MomentRow.About::kind))
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(TermObject.values()).filter(row.moment()::isAbout))
                .containsExactlyInAnyOrderElementsOf(about);
    }

    @Test
    void only_the_link_with_the_defence_work_is_the_first_hypothesis() {
        assertThat(moments("hypothesis-adopted", Map.of("type", "DEFENCE_LINKED")))
                .containsExactly(LegalMoment.FIRST_HYPOTHESIS_ADOPTED);
        assertThat(moments("hypothesis-adopted", Map.of("type", "ALTERNATIVE"))).isEmpty();
    }

    @Test
    void an_act_that_is_not_substantive_ends_and_is_no_work_on_the_file() {
        assertThat(moments("act-done", Map.of("substantive", false))).containsExactly(LegalMoment.ACT_ENDED);
        assertThat(moments("act-done", Map.of("substantive", true)))
                .containsExactly(
                        LegalMoment.FIRST_ACT_DONE,
                        LegalMoment.ACT_ENDED,
                        LegalMoment.FILE_ACTIVE,
                        LegalMoment.FILE_ACTIVE_AGAIN);
    }

    @Test
    void imminent_danger_is_investigated_by_the_later_of_triage_and_referral() {
        Map<String, Object> toInvestigation = Map.of("to", "INVESTIGATION");
        assertThat(moments("report-triaged", Map.of("urgency", "U0"))).isEmpty();
        assertThat(moments("report-triaged", Map.of("urgency", "U1", "withInvestigation", true)))
                .isEmpty();
        assertThat(moments("report-triaged", Map.of("urgency", "U0", "withInvestigation", true)))
                .containsExactly(LegalMoment.IMMINENT_DANGER_INVESTIGATED);
        assertThat(moments("report-referred", Map.of("referrals", List.of(toInvestigation))))
                .isEmpty();
        assertThat(moments("report-referred", Map.of("urgency", "U0", "referrals", List.of(toInvestigation))))
                .containsExactly(LegalMoment.IMMINENT_DANGER_INVESTIGATED);
    }

    @Test
    void a_notice_that_was_read_at_the_door_tells_the_party_and_nobody_spoke_with_it() {
        for (String door : List.of("OWN_DOOR", "REPRESENTATIVE_AT_DOOR")) {
            assertThat(moments("notice-given", Map.of("channelClass", door))).containsExactly(LegalMoment.PARTY_TOLD);
        }
        for (String spoken : List.of("SAFE_IN_PERSON", "REPRESENTATIVE", "SAFE_MESSENGER", "PHONE")) {
            assertThat(moments("notice-given", Map.of("channelClass", spoken)))
                    .containsExactly(
                            LegalMoment.PARTY_TOLD, LegalMoment.PARTY_SPOKEN_WITH, LegalMoment.PARTY_SPOKEN_WITH_AGAIN);
        }
    }

    @Test
    void a_row_names_the_things_and_the_date_of_its_event() {
        Map<String, Object> requested = Map.of("preservationId", "p", "evidence", List.of("e1", "e2"));
        assertThat(MomentRows.of("preservation-requested", requested).flatMap(row -> row.things(requested)))
                .containsExactly(
                        new MomentRow.Thing(TermObject.EVIDENCE, "e1"),
                        new MomentRow.Thing(TermObject.EVIDENCE, "e2"),
                        new MomentRow.Thing(TermObject.PRESERVATION, "p"));
        Map<String, Object> moved = Map.of("actId", "a", "to", "2026-03-01T10:00:00Z");
        assertThat(MomentRows.of("act-due-moved", moved).flatMap(row -> row.date(moved).stream()))
                .containsExactly(Instant.parse("2026-03-01T10:00:00Z"));
    }

    @Test
    void a_moment_is_as_closed_as_the_most_closed_of_its_events() {
        assertThat(MomentRows.audience(LegalMoment.FILE_ACTIVE)).contains("INVESTIGATION");
        assertThat(MomentRows.audience(LegalMoment.FILE_TAKEN)).contains("CASE");
        assertThat(MomentRows.audience(LegalMoment.REPORT_TRIAGED)).isEmpty();
    }

    private static Stream<LegalMoment> moments(String event, Map<String, Object> content) {
        return MomentRows.of(event, content).map(MomentRow::moment);
    }

    @Test
    void the_events_of_a_service_are_those_of_its_published_rows() {
        assertThat(MomentRows.events("notification")).containsExactlyInAnyOrder("deadline-breached", "deadline-passed");
        assertThat(MomentRows.events("intake")).contains("report-triaged", "report-referred");
        assertThat(MomentRows.events("nobody")).isEmpty();
    }
}
