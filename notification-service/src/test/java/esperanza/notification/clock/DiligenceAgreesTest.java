package esperanza.notification.clock;

import static esperanza.notification.clock.ClocksOfACase.PROFILES;
import static esperanza.notification.clock.ClocksOfACase.due;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.clock.domain.DeadlineEvent;
import esperanza.protocol.diligence.Checklists;
import esperanza.protocol.diligence.Diligence;
import esperanza.protocol.diligence.ItemStatus;
import esperanza.protocol.diligence.ItemStatus.Status;
import esperanza.protocol.vocabulary.TermObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The checklist computes the ends of terms from the facts of a case; the clocks here are moved by the same events. */
class DiligenceAgreesTest {

    private static final Diligence DILIGENCE = new Diligence(Checklists.shipped(), PROFILES);
    private static final UUID THING = new UUID(9, 1);
    private static final Map<String, Object> NAMED =
            Map.of("noticeId", THING.toString(), "party", THING.toString(), "proposalId", THING.toString());

    private final ClocksOfACase clocks = new ClocksOfACase()
            .bySoftware("2026-03-01T08:00:00Z", "file-registered", Map.of())
            .on("2026-03-02T08:00:00Z", "file-taken", Map.of("affected", List.of(THING.toString())))
            .bySoftware("2026-03-02T08:00:01Z", "notice-called", NAMED)
            .on("2026-03-02T09:00:00.123456Z", "act-proposed", NAMED)
            .on("2026-03-04T08:00:00Z", "investigation-suspended")
            .on("2026-03-09T18:30:00Z", "investigation-resumed")
            .on("2026-03-10T08:00:00Z", "assistance-requested", Map.of("assistanceId", THING.toString()))
            .on("2026-03-11T08:00:00Z", "context-analysis-issued");

    @Test
    void the_ends_of_terms_are_the_same() {
        agrees("HP-01", clocks.events("FIRST_HYPOTHESIS"));
        agrees("UR-05", clocks.events("VOLATILE_LISTED"));
        agrees("HP-08", clocks.events("PROGRAMME"));
        agrees("TO-01", clocks.events("INACTIVITY_30"));
        agrees("VI-01", clocks.events("MILESTONE_TOLD", TermObject.NOTICE, THING));
        agrees("VI-03", clocks.events("PROPOSAL_ANSWER", TermObject.PROPOSAL, THING));
    }

    @Test
    void what_was_done_in_time_here_is_not_late_there() {
        assertThat(clocks.names("CONTEXT"))
                .containsExactly("deadline-started", "deadline-paused", "deadline-moved", "deadline-met");
        ItemStatus context = item("HP-04", "2026-03-12T08:00:00Z");
        assertThat(context.status()).isEqualTo(Status.MET);
        assertThat(context.lateBy()).isEmpty();
        assertThat(context.due()).contains(due(clocks.events("CONTEXT")));
    }

    @Test
    void a_suspension_after_the_due_instant_puts_nothing_off_here_and_there() {
        ClocksOfACase late = new ClocksOfACase()
                .bySoftware("2026-03-01T08:00:00Z", "file-registered", Map.of())
                .on("2026-03-02T08:00:00Z", "file-taken", Map.of("affected", List.of(THING.toString())))
                .on("2026-03-13T06:00:00Z", "investigation-suspended")
                .passes("2026-03-13T06:00:01Z", "PROGRAMME")
                .on("2026-03-20T08:00:00Z", "investigation-resumed");

        assertThat(late.names("PROGRAMME")).containsExactly("deadline-started", "deadline-breached");
        for (String asOf : List.of("2026-03-14T08:00:00Z", "2026-03-21T08:00:00Z")) {
            ItemStatus programme = item(late, "HP-08", asOf);
            assertThat(programme.status()).isEqualTo(Status.BREACHED);
            assertThat(programme.due()).contains(due(late.events("PROGRAMME")));
        }
    }

    private void agrees(String item, List<DeadlineEvent> clock) {
        Instant due = due(clock);
        ItemStatus inTime = item(item, due.toString());
        assertThat(inTime.due()).as(item).contains(due);
        assertThat(inTime.status()).as(item).isEqualTo(Status.DUE);
        assertThat(item(item, due.plusNanos(1_000).toString()).status())
                .as(item)
                .isEqualTo(Status.BREACHED);
    }

    private ItemStatus item(String id, String asOf) {
        return item(clocks, id, asOf);
    }

    private static ItemStatus item(ClocksOfACase clocks, String id, String asOf) {
        return DILIGENCE.at(Instant.parse(asOf), clocks.facts()).stream()
                .filter(status -> status.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
