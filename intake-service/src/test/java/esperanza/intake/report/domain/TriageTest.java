package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.ReportFixture.CASE;
import static esperanza.intake.report.domain.ReportFixture.REPORT;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.report.domain.ReportEvent.LoweringProposed;
import esperanza.kernel.Personal;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.protocol.vocabulary.Urgency;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TriageTest {

    private static final LoweringProposed PROPOSAL =
            new LoweringProposed(REPORT, CASE, Urgency.U2, "ana", Personal.of(CASE.value(), "her own escort"));

    @Test
    void a_later_judgement_does_not_reduce_the_floor() {
        Triage triage =
                Triage.NONE.judged(Urgency.U0, Optional.of(Urgency.U0)).judged(Urgency.U1, Optional.of(Urgency.U1));

        assertThat(triage.urgency()).contains(Urgency.U1);
        assertThat(triage.floor()).contains(Urgency.U0);
    }

    @Test
    void an_urgency_is_below_the_floor_only_if_a_red_flag_set_one() {
        assertThat(Triage.NONE.isBelowFloor(Urgency.U3)).isFalse();
        Triage flagged = Triage.NONE.judged(Urgency.U1, Optional.of(Urgency.U1));

        assertThat(flagged.isBelowFloor(Urgency.U2)).isTrue();
        assertThat(flagged.isBelowFloor(Urgency.U1)).isFalse();
        assertThat(flagged.isBelowFloor(Urgency.U0)).isFalse();
    }

    @Test
    void a_red_flag_raises_the_floor_and_no_factor_reduces_it() {
        Map<TriageFactor, Presence> armed = Map.of(TriageFactor.ARMED_PRESENCE_NOW, Presence.PRESENT);

        assertThat(Triage.NONE.floorWith(armed)).contains(Urgency.U0);
        assertThat(Triage.NONE.judged(Urgency.U0, Optional.of(Urgency.U0)).floorWith(Map.of()))
                .contains(Urgency.U0);
    }

    @Test
    void a_proposal_changes_nothing_else_and_ends_with_the_next_judgement_or_its_confirmation() {
        Triage proposed =
                Triage.NONE.judged(Urgency.U0, Optional.of(Urgency.U0)).proposed(PROPOSAL);

        assertThat(proposed)
                .isEqualTo(new Triage(Optional.of(Urgency.U0), Optional.of(Urgency.U0), false, Optional.of(PROPOSAL)));
        assertThat(proposed.judged(Urgency.U0, Optional.empty()).lowering()).isEmpty();
        assertThat(proposed.lowered(Urgency.U2))
                .isEqualTo(new Triage(Optional.of(Urgency.U2), Optional.of(Urgency.U2), false, Optional.empty()));
    }

    @Test
    void danger_once_recognised_stays_whatever_is_judged_later() {
        Triage danger = Triage.NONE.inDanger();

        assertThat(danger.judged(Urgency.U3, Optional.empty()).danger()).isTrue();
        assertThat(danger.proposed(PROPOSAL).lowered(Urgency.U2).danger()).isTrue();
    }
}
