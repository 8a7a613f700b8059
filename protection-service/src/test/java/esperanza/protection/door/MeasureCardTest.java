package esperanza.protection.door;

import static esperanza.protection.door.MeasureCard.Standing.ASKED_BACK;
import static esperanza.protection.door.MeasureCard.Standing.CONFIRMED;
import static esperanza.protection.door.MeasureCard.Standing.CONTESTED;
import static esperanza.protection.door.MeasureCard.Standing.DECLINED;
import static esperanza.protection.door.MeasureCard.Standing.ENDED;
import static esperanza.protection.door.MeasureCard.Standing.FAILS;
import static esperanza.protection.door.MeasureCard.Standing.IN_HAND;
import static esperanza.protection.door.MeasureCard.Standing.PROMISED;
import static esperanza.protection.door.MeasureCard.Standing.RETURNED;
import static esperanza.protection.door.MeasureCard.Standing.WAITS;
import static esperanza.protection.door.MeasureCard.Standing.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.protection.door.MeasureCard.Act;
import esperanza.protection.measure.domain.Delivery;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.measure.domain.PersonsAnswer;
import esperanza.protection.measure.domain.TakenAway;
import esperanza.protection.measure.domain.Use;
import esperanza.protection.measure.domain.UseEvent.TestResult;
import esperanza.protection.measure.domain.Voice;
import esperanza.protection.plan.domain.Measure;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a measure stands for the person, and what they can say of it. */
class MeasureCardTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Delivery.HandedOver HANDED_OVER = new Delivery.HandedOver(NOON, "officer");
    private static final Optional<TestResult> UNTESTED = Optional.empty();

    @Test
    void what_is_granted_waits_for_the_person_and_what_is_urgent_does_not() {
        assertThat(card(true, Optional.empty(), Optional.empty(), new Delivery.Decided(), use(false, false)))
                .satisfies(card -> assertThat(card.standing()).isEqualTo(WAITS))
                .satisfies(card -> assertThat(card.acts()).containsExactly(Act.ACCEPT, Act.FAILS, Act.DECLINE));
        assertThat(card(false, Optional.empty(), Optional.empty(), new Delivery.Decided(), use(false, false))
                        .standing())
                .isEqualTo(PROMISED);
    }

    @Test
    void a_handover_is_confirmed_contested_and_given_back() {
        MeasureCard handedOver = delivered(HANDED_OVER, use(false, false));
        assertThat(handedOver.standing()).isEqualTo(IN_HAND);
        assertThat(handedOver.acts()).containsExactly(Act.CONFIRM, Act.CONTEST, Act.FAILS, Act.RETURN, Act.DECLINE);
        assertThat(delivered(new Delivery.Confirmed(HANDED_OVER, Voice.BENEFICIARY), use(false, false))
                        .standing())
                .isEqualTo(CONFIRMED);
        MeasureCard contested = delivered(new Delivery.Contested(HANDED_OVER, Voice.BENEFICIARY), use(false, false));
        assertThat(contested.standing()).isEqualTo(CONTESTED);
        assertThat(contested.acts()).containsExactly(Act.CONFIRM, Act.FAILS, Act.DECLINE);
        MeasureCard returned = delivered(HANDED_OVER, use(false, true));
        assertThat(returned.standing()).isEqualTo(RETURNED);
        assertThat(returned.acts()).contains(Act.RESUME).doesNotContain(Act.RETURN);
    }

    @Test
    void a_failure_counts_more_than_a_test_that_worked() {
        Use works = new Use(Optional.of(TestResult.WORKS), false, false);
        assertThat(delivered(HANDED_OVER, works).standing()).isEqualTo(WORKS);
        assertThat(delivered(HANDED_OVER, new Use(Optional.of(TestResult.WORKS), true, false))
                        .standing())
                .isEqualTo(FAILS);
    }

    @Test
    void what_was_declined_can_be_accepted() {
        MeasureCard declined = card(
                true, Optional.of(PersonsAnswer.DECLINED), Optional.empty(), new Delivery.Decided(), use(false, false));
        assertThat(declined.standing()).isEqualTo(DECLINED);
        assertThat(declined.acts()).containsExactly(Act.ACCEPT, Act.FAILS);
        MeasureCard askedBack = card(
                true,
                Optional.of(PersonsAnswer.ACCEPTED),
                Optional.of(NOON),
                new Delivery.Decided(),
                use(false, false));
        assertThat(askedBack.standing()).isEqualTo(ASKED_BACK);
        assertThat(askedBack.acts()).containsExactly(Act.ACCEPT, Act.FAILS);
    }

    @Test
    void nothing_is_said_of_what_ended() {
        MeasureState ended = new MeasureState(
                HANDED_OVER,
                Optional.empty(),
                use(false, false),
                false,
                Optional.empty(),
                Optional.of(TakenAway.ENDED),
                Optional.empty());
        MeasureCard card =
                new MeasureCard(delivered(HANDED_OVER, use(false, false)).measure(), ended);
        assertThat(card.standing()).isEqualTo(ENDED);
        assertThat(card.acts()).isEmpty();
    }

    private static MeasureCard delivered(Delivery delivery, Use use) {
        return card(true, Optional.of(PersonsAnswer.ACCEPTED), Optional.empty(), delivery, use);
    }

    private static MeasureCard card(
            boolean granted,
            Optional<PersonsAnswer> answer,
            Optional<Instant> askedBackBy,
            Delivery delivery,
            Use use) {
        Measure measure = new Measure(
                new MeasureId(new UUID(3, 1)),
                new CaseId(new UUID(1, 1)),
                "holder",
                granted,
                Optional.empty(),
                answer,
                askedBackBy);
        return new MeasureCard(
                measure,
                new MeasureState(
                        delivery, Optional.empty(), use, false, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static Use use(boolean failed, boolean returned) {
        return new Use(UNTESTED, failed, returned);
    }
}
