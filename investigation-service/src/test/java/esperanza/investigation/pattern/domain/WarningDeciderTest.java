package esperanza.investigation.pattern.domain;

import static esperanza.investigation.pattern.domain.PatternRule.CASES_JOINED;
import static esperanza.investigation.pattern.domain.PatternRule.EXPIRES_IN_THE_PAST;
import static esperanza.investigation.pattern.domain.PatternRule.NOT_ASKED;
import static esperanza.investigation.pattern.domain.PatternRule.NOT_PROPOSED;
import static esperanza.investigation.pattern.domain.PatternRule.NOT_RAISED;
import static esperanza.investigation.pattern.domain.PatternRule.SAME_PERSON;
import static esperanza.investigation.pattern.domain.PatternRule.TOO_FEW_CASES;
import static esperanza.investigation.pattern.domain.PatternRule.TOO_FEW_SPOKEN_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.investigation.pattern.domain.Warning.Standing;
import esperanza.investigation.pattern.domain.WarningCommand.*;
import esperanza.investigation.pattern.domain.WarningEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WarningDeciderTest {

    private static final WarningId ID = new WarningId(new UUID(5, 1));
    private static final UUID FIRST = new UUID(6, 1);
    private static final UUID NEXT = new UUID(6, 2);
    private static final Instant SINCE = Instant.parse("2024-05-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2026-06-01T00:00:00Z");
    private static final Personal<WarningText> TEXT =
            Personal.of(ID.value(), new WarningText("Threats", "In the same words", "Patrol"));
    private static final Personal<String> WHY = Personal.of(ID.value(), "…");
    private static final List<PublicText> TEXTS = List.of(new PublicText("es", "Amenazas", "Parecidas", "Repórtelas"));

    private static final WarningProposed SERIES = proposed(5);
    private static final WarningProposed LONGER = proposed(6);
    private static final WarningRaised RAISED =
            new WarningRaised(ID, cases(5), "sara", message(FIRST, List.of()), TEXT);
    private static final WarningUpdated UPDATED =
            new WarningUpdated(ID, cases(5), "omar", message(NEXT, List.of(FIRST)), TEXT);
    private static final WarningPublished PUBLISHED = new WarningPublished(ID, cases(5), FIRST, TEXTS);

    private final WarningDecider decider = new WarningDecider();

    @Test
    void a_series_is_proposed_once_and_again_with_each_further_threat_whatever_was_decided() {
        assertThat(when(List.of(), propose(5))).containsExactly(SERIES);
        assertThat(when(List.of(SERIES), propose(5))).isEmpty();
        assertThat(when(List.of(SERIES), propose(6))).containsExactly(LONGER);
        WarningDeclined declined = new WarningDeclined(ID, cases(5), WHY);
        assertThat(when(List.of(SERIES), new DeclineWarning(ID, WHY))).containsExactly(declined);
        assertThat(when(List.of(SERIES, declined), propose(5))).isEmpty();
        assertThat(when(List.of(SERIES, declined), propose(6))).containsExactly(LONGER);
        assertThat(decider.replay(List.of(SERIES, declined, LONGER)).standing()).isEqualTo(Standing.PROPOSED);
        assertThat(decider.replay(List.of(SERIES, RAISED, LONGER)))
                .returns(Standing.RAISED, Warning::standing)
                .returns(Optional.of(LONGER), Warning::proposal);
    }

    @Test
    void a_person_raises_it_and_each_message_names_those_before_it() {
        assertThat(when(List.of(SERIES), new RaiseWarning(ID, said(FIRST, "sara"))))
                .containsExactly(RAISED);
        assertThat(when(List.of(SERIES, RAISED), new UpdateWarning(ID, said(NEXT, "omar"))))
                .containsExactly(UPDATED);
        UUID last = new UUID(6, 3);
        assertThat(when(List.of(SERIES, RAISED, UPDATED), new CancelWarning(ID, last, WHY)))
                .containsExactly(new WarningCancelled(ID, cases(5), last, List.of(FIRST, NEXT), WHY));
    }

    @Test
    void a_second_person_publishes_what_it_says_now() {
        assertThat(when(List.of(SERIES, RAISED), publish("omar"))).containsExactly(PUBLISHED);
        refused(List.of(SERIES, RAISED), publish("sara"), SAME_PERSON);
        refused(List.of(SERIES, RAISED, UPDATED), publish("omar"), SAME_PERSON);
        Warning published = decider.replay(List.of(SERIES, RAISED, PUBLISHED, UPDATED));
        assertThat(published.published().orElseThrow().content().messageId())
                .as("an update is published by itself")
                .isEqualTo(FIRST);
        assertThat(published.isPublicAt(NOW)).isTrue();
        assertThat(published.isPublicAt(EXPIRES)).isFalse();
    }

    @Test
    void what_is_published_names_no_message_that_was_not() {
        WarningPublished update = new WarningPublished(ID, cases(5), NEXT, TEXTS);
        assertThat(decider.replay(List.of(SERIES, RAISED, UPDATED, update)))
                .returns(List.of(NEXT), Warning::publicMessages)
                .satisfies(warning ->
                        assertThat(warning.published().orElseThrow().before()).isEmpty());
        assertThat(decider.replay(List.of(SERIES, RAISED, PUBLISHED, UPDATED, update, update)))
                .returns(List.of(FIRST, NEXT), Warning::publicMessages)
                .satisfies(warning ->
                        assertThat(warning.published().orElseThrow().before()).containsExactly(FIRST));
    }

    @Test
    void a_warning_of_fewer_than_five_cases_is_raised_and_not_published() {
        WarningRaised raised = new WarningRaised(ID, cases(4), "sara", message(FIRST, List.of()), TEXT);
        assertThat(when(List.of(proposed(4)), new RaiseWarning(ID, said(FIRST, "sara"))))
                .containsExactly(raised);
        refused(List.of(proposed(4), raised), publish("omar"), TOO_FEW_CASES);
    }

    /** Who threatened one person sends reports like that person's, and sees whether everybody is warned. */
    @Test
    void however_many_reports_he_sends_a_warning_does_not_tell_him_of_one_other() {
        for (int his = 0; his <= 20; his++) {
            int all = his + 1;
            List<CaseId> victim = cases(all).subList(his, all);
            WarningRaised raised = new WarningRaised(ID, cases(all), "sara", message(FIRST, List.of()), TEXT);
            refused(
                    List.of(proposed(all), raised),
                    publish("omar", victim),
                    all < 5 ? TOO_FEW_CASES : TOO_FEW_SPOKEN_WITH);
        }
    }

    @Test
    void somebody_spoke_with_the_persons_of_five_cases_of_the_series_before_everybody_is_warned() {
        WarningRaised raised = new WarningRaised(ID, cases(9), "sara", message(FIRST, List.of()), TEXT);
        List<WarningEvent> series = List.of(proposed(9), raised);
        refused(series, publish("omar", cases(4)), TOO_FEW_SPOKEN_WITH);
        refused(series, publish("omar", cases(13).subList(5, 13)), TOO_FEW_SPOKEN_WITH);
        assertThat(when(series, publish("omar", cases(9).subList(4, 9))))
                .containsExactly(new WarningPublished(ID, cases(9), FIRST, TEXTS));
    }

    @Test
    void only_what_was_said_of_all_cases_is_published() {
        WarningRaised raised = new WarningRaised(ID, cases(4), "sara", message(FIRST, List.of()), TEXT);
        WarningPublished update = new WarningPublished(ID, cases(5), NEXT, TEXTS);
        refused(List.of(proposed(4), raised, SERIES), publish("omar"), CASES_JOINED);
        assertThat(when(List.of(proposed(4), raised, SERIES, UPDATED), publish("sara")))
                .containsExactly(update);
        refused(List.of(SERIES, RAISED, LONGER), publish("omar"), CASES_JOINED);
    }

    @Test
    void the_cases_of_a_series_that_came_apart_do_not_count_together() {
        WarningProposed apart =
                new WarningProposed(ID, cases(6).subList(2, 6), WarningPattern.AREA, Optional.of("XX-01"), SINCE);
        WarningRaised raised = new WarningRaised(ID, cases(6), "sara", message(FIRST, List.of()), TEXT);
        refused(List.of(proposed(3), apart, raised), publish("omar"), TOO_FEW_CASES);
    }

    @Test
    void what_everybody_reads_stays_until_something_is_published_again() {
        UUID again = new UUID(6, 4);
        WarningCancelled back = new WarningCancelled(ID, cases(5), NEXT, List.of(FIRST), WHY);
        WarningRaised anew = new WarningRaised(ID, cases(6), "sara", message(again, List.of()), TEXT);
        WarningCancelled backAgain = new WarningCancelled(ID, cases(6), new UUID(6, 5), List.of(again), WHY);
        List<WarningEvent> raised = List.of(SERIES, RAISED, PUBLISHED, back, LONGER, anew);
        assertThat(decider.replay(raised))
                .returns(Optional.of(back), Warning::cancelled)
                .returns(List.of(FIRST), Warning::publicMessages)
                .returns(true, warning -> warning.isPublicAt(NOW));
        assertThat(decider.replay(and(raised, backAgain)).cancelled())
                .as("nothing was published since")
                .contains(back);
        assertThat(decider.replay(and(raised, new WarningPublished(ID, cases(6), again, TEXTS))))
                .returns(Optional.empty(), Warning::cancelled)
                .returns(List.of(again), Warning::publicMessages);
    }

    @Test
    void those_who_were_asked_answer() {
        WarningAnswered answered = new WarningAnswered(ID, cases(5), "POLICE", WarningReply.WILL_ACT, WHY);
        assertThat(when(List.of(SERIES, RAISED), answer("POLICE"))).containsExactly(answered);
        refused(List.of(SERIES, RAISED), answer("ARMY"), NOT_ASKED);
    }

    @Test
    void nothing_is_done_with_a_warning_that_is_not_in_force() {
        WarningCancelled cancelled = new WarningCancelled(ID, cases(5), NEXT, List.of(FIRST), WHY);
        List.of(List.<WarningEvent>of(), List.<WarningEvent>of(SERIES, RAISED, cancelled))
                .forEach(given -> {
                    refused(given, new UpdateWarning(ID, said(NEXT, "sara")), NOT_RAISED);
                    refused(given, publish("omar"), NOT_RAISED);
                    refused(given, answer("POLICE"), NOT_RAISED);
                    refused(given, new CancelWarning(ID, NEXT, WHY), NOT_RAISED);
                    refused(given, new RaiseWarning(ID, said(NEXT, "sara")), NOT_PROPOSED);
                    refused(given, new DeclineWarning(ID, WHY), NOT_PROPOSED);
                });
        refused(List.of(SERIES, RAISED), new RaiseWarning(ID, said(NEXT, "sara")), NOT_PROPOSED);
        assertThat(decider.replay(List.of(SERIES, RAISED, PUBLISHED, cancelled)).isPublicAt(NOW))
                .as("it is told that it was taken back")
                .isTrue();
    }

    @Test
    void a_warning_expires_later_than_it_is_raised() {
        Message late = said(FIRST, new At(EXPIRES, "sara"));
        refused(List.of(SERIES), new RaiseWarning(ID, late), EXPIRES_IN_THE_PAST);
    }

    private static List<WarningEvent> and(List<WarningEvent> given, WarningEvent further) {
        return Stream.concat(given.stream(), Stream.of(further)).toList();
    }

    private List<WarningEvent> when(List<WarningEvent> given, WarningCommand command) {
        return decider.decide(decider.replay(given), command);
    }

    private void refused(List<WarningEvent> given, WarningCommand command, PatternRule rule) {
        assertThatThrownBy(() -> when(given, command))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule())
                        .isEqualTo(rule));
    }

    private static ProposeWarning propose(int threats) {
        return new ProposeWarning(ID, cases(threats), WarningPattern.AREA, Optional.of("XX-01"), SINCE);
    }

    private static WarningProposed proposed(int threats) {
        return new WarningProposed(ID, cases(threats), WarningPattern.AREA, Optional.of("XX-01"), SINCE);
    }

    private static Message said(UUID messageId, String by) {
        return said(messageId, new At(NOW, by));
    }

    private static Message said(UUID messageId, At at) {
        return new Message(
                messageId,
                at,
                "XX-01",
                List.of("POLICE"),
                WarningUrgency.EXPECTED,
                WarningSeverity.SEVERE,
                WarningCertainty.LIKELY,
                EXPIRES,
                TEXT);
    }

    private static WarningMessage message(UUID messageId, List<UUID> references) {
        return new WarningMessage(
                messageId,
                references,
                "XX-01",
                WarningPattern.AREA,
                SINCE,
                List.of("POLICE"),
                WarningUrgency.EXPECTED,
                WarningSeverity.SEVERE,
                WarningCertainty.LIKELY,
                EXPIRES);
    }

    private static PublishWarning publish(String by) {
        return publish(by, cases(6));
    }

    private static PublishWarning publish(String by, List<CaseId> spokenWith) {
        return new PublishWarning(ID, TEXTS, by, Set.copyOf(spokenWith));
    }

    private static AnswerWarning answer(String by) {
        return new AnswerWarning(ID, by, WarningReply.WILL_ACT, WHY);
    }

    private static List<CaseId> cases(int threats) {
        return LongStream.rangeClosed(1, threats)
                .mapToObj(n -> new CaseId(new UUID(1, n)))
                .toList();
    }
}
