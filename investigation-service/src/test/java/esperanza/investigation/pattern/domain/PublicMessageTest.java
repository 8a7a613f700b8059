package esperanza.investigation.pattern.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.pattern.domain.PublicMessage.Kind;
import esperanza.investigation.pattern.domain.WarningEvent.*;
import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublicMessageTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");
    private static final WarningId ID = new WarningId(new UUID(5, 1));
    private static final List<CaseId> CASES = List.of(new CaseId(new UUID(1, 1)));
    private static final UUID FIRST = new UUID(6, 1);
    private static final UUID NEXT = new UUID(6, 2);
    private static final UUID BACK = new UUID(6, 3);
    private static final Personal<WarningText> TEXT = Personal.of(ID.value(), new WarningText("a", "b", "c"));
    private static final WarningProposed PROPOSED =
            new WarningProposed(ID, CASES, WarningPattern.AREA, Optional.of("XX-01"), BEGIN);
    private static final WarningRaised RAISED = new WarningRaised(ID, CASES, "sara", message(FIRST), TEXT);
    private static final WarningUpdated UPDATED = new WarningUpdated(ID, CASES, "omar", message(NEXT), TEXT);
    private static final WarningCancelled CANCELLED =
            new WarningCancelled(ID, CASES, BACK, List.of(FIRST, NEXT), Personal.of(ID.value(), "…"));

    @Test
    void a_warning_that_was_not_published_has_told_nobody_also_when_it_is_taken_back() {
        assertThat(told(PROPOSED, RAISED, UPDATED, CANCELLED)).isEmpty();
    }

    @Test
    void a_message_is_sent_when_it_was_published_and_names_those_that_were_published_before() {
        List<PublicMessage> told = told(PROPOSED, RAISED, published(FIRST), UPDATED, published(NEXT), CANCELLED);
        assertThat(told).extracting(PublicMessage::messageId).containsExactly(FIRST, NEXT, BACK);
        assertThat(told).extracting(PublicMessage::kind).containsExactly(Kind.ALERT, Kind.UPDATE, Kind.CANCEL);
        assertThat(told)
                .extracting(PublicMessage::sent)
                .containsExactly(BEGIN.plusSeconds(2), BEGIN.plusSeconds(4), BEGIN.plusSeconds(5));
        assertThat(told.get(0).before()).isEmpty();
        assertThat(told.get(1).before()).containsExactly(told.get(0));
        assertThat(told.get(2).before()).containsExactly(told.get(0), told.get(1));
    }

    @Test
    void a_message_that_was_published_again_is_told_as_it_was_last() {
        assertThat(told(PROPOSED, RAISED, published(FIRST), published(FIRST)))
                .singleElement()
                .returns(Kind.ALERT, PublicMessage::kind)
                .returns(BEGIN.plusSeconds(3), PublicMessage::sent);
    }

    @Test
    void a_warning_that_is_raised_again_begins_anew() {
        List<PublicMessage> told =
                told(PROPOSED, RAISED, published(FIRST), CANCELLED, PROPOSED, raisedAgain(), published(NEXT));
        assertThat(told).extracting(PublicMessage::kind).containsExactly(Kind.ALERT, Kind.CANCEL, Kind.ALERT);
        assertThat(told.getLast().before()).isEmpty();
    }

    private static WarningRaised raisedAgain() {
        return new WarningRaised(ID, CASES, "sara", message(NEXT), TEXT);
    }

    private static WarningPublished published(UUID message) {
        return new WarningPublished(ID, CASES, message, List.of(new PublicText("es", "a", "b", "c")));
    }

    private static WarningMessage message(UUID id) {
        return new WarningMessage(
                id,
                List.of(),
                "XX-01",
                WarningPattern.AREA,
                BEGIN,
                List.of("NATIONAL_POLICE"),
                WarningUrgency.EXPECTED,
                WarningSeverity.SEVERE,
                WarningCertainty.LIKELY,
                BEGIN.plusSeconds(1_000_000));
    }

    /** Each a second after the one before. */
    private static List<PublicMessage> told(WarningEvent... events) {
        List<Recorded<WarningEvent>> history = new ArrayList<>();
        for (WarningEvent event : events) {
            int version = history.size() + 1;
            Instant at = BEGIN.plusSeconds(history.size());
            history.add(new Recorded<>(
                    version, version, new EventId(new UUID(7, version)), Actor.system("test"), BEGIN, at, event));
        }
        return PublicMessage.of(history);
    }
}
