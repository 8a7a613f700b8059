package esperanza.notification.clock;

import static esperanza.notification.clock.ClocksOfACase.due;
import static esperanza.protocol.vocabulary.TermObject.APPEAL;
import static esperanza.protocol.vocabulary.TermObject.CHANGE;
import static esperanza.protocol.vocabulary.TermObject.DECISION;
import static esperanza.protocol.vocabulary.TermObject.MEASURE;
import static esperanza.protocol.vocabulary.TermObject.MISUSE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The terms while a measure is taken away, with instants counted by hand (six hours behind UTC; Monday 2 March 2026). */
class ChangeClocksTest {

    private static final UUID PHONE = new UUID(9, 1);
    private static final UUID CHANGED = new UUID(9, 2);
    private static final UUID DECIDED = new UUID(9, 3);
    private static final UUID APPEALED = new UUID(9, 4);
    private static final UUID MISUSED = new UUID(9, 5);
    private static final Map<String, Object> OF_THE_CHANGE =
            Map.of("measureId", PHONE.toString(), "changeId", CHANGED.toString());
    private static final Map<String, Object> OF_THE_APPEAL = Map.of("appealId", APPEALED.toString());
    private static final Map<String, Object> OF_THE_MISUSE = Map.of("misuseId", MISUSED.toString());

    private final ClocksOfACase clocks = new ClocksOfACase();

    @Test
    void the_silence_of_the_person_is_no_breach_and_the_state_puts_the_change_to_those_who_decide() {
        clocks.on("2026-03-02T15:00:00Z", "change-told", OF_THE_CHANGE);
        assertThat(due(clocks.events("CHANGE_ANSWER", CHANGE, CHANGED))).isEqualTo("2026-03-17T05:59:59.999999Z");
        clocks.passes("2026-03-17T06:00:00Z", "CHANGE_ANSWER", CHANGE, CHANGED);
        assertThat(clocks.names("CHANGE_ANSWER", CHANGE, CHANGED))
                .containsExactly("deadline-started", "deadline-passed");
        assertThat(clocks.names("CHANGE_PREPARED", CHANGE, CHANGED)).containsExactly("deadline-started");
        clocks.on(
                "2026-03-18T15:00:00Z",
                "matter-prepared",
                Map.of("decisionId", DECIDED.toString(), "changeId", CHANGED.toString()));
        assertThat(clocks.names("CHANGE_PREPARED", CHANGE, CHANGED)).endsWith("deadline-met");
    }

    @Test
    void told_again_the_person_has_the_whole_term_anew_and_a_change_that_is_dropped_owes_nothing() {
        clocks.on("2026-03-02T15:00:00Z", "change-told", OF_THE_CHANGE)
                .on("2026-03-03T15:00:00Z", "change-answered", said("OBJECTS", Map.of()))
                .on("2026-03-04T15:00:00Z", "change-told", OF_THE_CHANGE);
        assertThat(due(clocks.events("CHANGE_ANSWER", CHANGE, CHANGED))).isEqualTo("2026-03-19T05:59:59.999999Z");
        clocks.on("2026-03-05T15:00:00Z", "change-dropped", OF_THE_CHANGE);
        assertThat(clocks.names("CHANGE_ANSWER", CHANGE, CHANGED)).endsWith("deadline-withdrawn");
        assertThat(clocks.names("CHANGE_PREPARED", CHANGE, CHANGED)).endsWith("deadline-withdrawn");
    }

    /** Another may hold the key: a yes at the own door is heard by somebody first. An objection counts at once. */
    @Test
    void a_yes_at_the_own_door_takes_no_time_from_the_person() {
        clocks.on("2026-03-02T15:00:00Z", "change-told", OF_THE_CHANGE)
                .on("2026-03-03T15:00:00Z", "change-answered", said("AGREES", Map.of("atDoor", true)));
        assertThat(clocks.names("CHANGE_ANSWER", CHANGE, CHANGED)).containsExactly("deadline-started");
        clocks.on("2026-03-04T15:00:00Z", "change-answered", said("AGREES", Map.of()));
        assertThat(clocks.names("CHANGE_ANSWER", CHANGE, CHANGED)).endsWith("deadline-met");
        assertThat(clocks.names("CHANGE_PREPARED", CHANGE, CHANGED)).containsExactly("deadline-started");
    }

    @Test
    void an_objection_at_the_own_door_counts_at_once() {
        clocks.on("2026-03-02T15:00:00Z", "change-told", OF_THE_CHANGE)
                .on("2026-03-03T15:00:00Z", "change-answered", said("OBJECTS", Map.of("atDoor", true)));
        assertThat(clocks.names("CHANGE_ANSWER", CHANGE, CHANGED)).endsWith("deadline-met");
    }

    private static Map<String, Object> said(String position, Map<String, Object> more) {
        Map<String, Object> content = new HashMap<>(OF_THE_CHANGE);
        content.put("position", position);
        content.putAll(more);
        return content;
    }

    @Test
    void a_measure_that_ended_or_rests_owes_none_of_its_terms() {
        clocks.on("2026-03-02T15:00:00Z", "measure-granted", OF_THE_CHANGE)
                .on("2026-03-03T15:00:00Z", "measure-ended", OF_THE_CHANGE);
        assertThat(clocks.names("IMPLEMENTED", MEASURE, PHONE))
                .containsExactly("deadline-started", "deadline-withdrawn");
    }

    @Test
    void the_person_appeals_in_their_term_and_the_state_decides_in_its_own() {
        Map<String, Object> told = Map.of("decisionId", DECIDED.toString());
        clocks.on("2026-03-02T15:00:00Z", "beneficiary-told", told);
        assertThat(due(clocks.events("APPEAL_FILE", DECISION, DECIDED))).isEqualTo("2026-04-02T05:59:59.999999Z");
        clocks.on(
                "2026-03-03T15:00:00Z",
                "appeal-lodged",
                Map.of("appealId", APPEALED.toString(), "decisionId", DECIDED.toString()));
        assertThat(clocks.names("APPEAL_FILE", DECISION, DECIDED)).containsExactly("deadline-started", "deadline-met");
        assertThat(due(clocks.events("APPEAL_DECIDED", APPEAL, APPEALED))).isEqualTo("2026-03-25T05:59:59.999999Z");
        clocks.on("2026-03-10T15:00:00Z", "independent-study-received", OF_THE_APPEAL);
        assertThat(due(clocks.events("COUNCIL", APPEAL, APPEALED))).isEqualTo("2026-03-26T05:59:59.999999Z");
        clocks.on("2026-03-11T15:00:00Z", "appeal-resolved", OF_THE_APPEAL);
        assertThat(clocks.names("APPEAL_DECIDED", APPEAL, APPEALED))
                .containsExactly("deadline-started", "deadline-met");
        assertThat(clocks.names("COUNCIL", APPEAL, APPEALED)).containsExactly("deadline-started", "deadline-met");
    }

    @Test
    void an_urgent_appeal_is_decided_in_twelve_hours_and_one_that_is_taken_back_by_nobody() {
        clocks.on("2026-03-02T15:00:00Z", "appeal-lodged", Map.of("appealId", APPEALED.toString(), "urgent", true));
        assertThat(due(clocks.events("APPEAL_DECIDED_URGENT", APPEAL, APPEALED)))
                .isEqualTo("2026-03-03T03:00:00Z");
        clocks.on("2026-03-02T16:00:00Z", "appeal-withdrawn", OF_THE_APPEAL);
        assertThat(clocks.names("APPEAL_DECIDED_URGENT", APPEAL, APPEALED))
                .containsExactly("deadline-started", "deadline-withdrawn");
        assertThat(clocks.names("APPEAL_DECIDED", APPEAL, APPEALED)).isEmpty();
    }

    @Test
    void a_misuse_is_looked_into_for_a_while_that_is_prolonged_and_answered_before_it_is_weighed() {
        clocks.on("2026-03-02T15:00:00Z", "misuse-verification-begun", OF_THE_MISUSE)
                .on(
                        "2026-03-03T15:00:00Z",
                        "misuse-prolonged",
                        Map.of("misuseId", MISUSED.toString(), "until", "2026-03-10T12:00:00Z"));
        assertThat(clocks.names("MISUSE_VERIFIED", MISUSE, MISUSED))
                .containsExactly("deadline-started", "deadline-withdrawn");
        assertThat(due(clocks.events("MISUSE_VERIFIED_LONGER", MISUSE, MISUSED)))
                .isEqualTo("2026-03-10T12:00:00Z");
        clocks.on("2026-03-04T15:00:00Z", "misuse-reported", OF_THE_MISUSE)
                .on("2026-03-05T15:00:00Z", "misuse-told", OF_THE_MISUSE)
                .passes("2026-03-21T06:00:00Z", "MISUSE_ANSWER", MISUSE, MISUSED)
                .on("2026-03-23T15:00:00Z", "misuse-weighed", OF_THE_MISUSE);
        assertThat(clocks.names("MISUSE_VERIFIED_LONGER", MISUSE, MISUSED)).endsWith("deadline-met");
        assertThat(clocks.names("MISUSE_ANSWER", MISUSE, MISUSED))
                .containsExactly("deadline-started", "deadline-passed");
        assertThat(clocks.names("MISUSE_DECIDED", MISUSE, MISUSED)).containsExactly("deadline-started", "deadline-met");
    }
}
