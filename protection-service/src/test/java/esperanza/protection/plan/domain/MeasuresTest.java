package esperanza.protection.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import esperanza.kernel.CaseId;
import esperanza.protection.plan.domain.Delivery.Confirmed;
import esperanza.protection.plan.domain.Delivery.Contested;
import esperanza.protection.plan.domain.Delivery.HandedOver;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final MeasureId ESCORT = new MeasureId(new UUID(5, 1));
    private static final MeasureId PHONE = new MeasureId(new UUID(5, 2));
    private static final HandedOver HANDOVER = new HandedOver(Instant.parse("2026-03-01T12:00:00Z"), "ana");
    private static final Measures DECIDED = Measures.NONE.decided(ESCORT, CASE).decided(PHONE, CASE);

    @Test
    void a_measure_keeps_its_handover_when_it_is_confirmed_or_contested() {
        Measures handed = DECIDED.handedOver(ESCORT, HANDOVER);
        Measures contested = handed.contested(ESCORT, Voice.BENEFICIARY);

        assertThat(delivery(contested)).isEqualTo(new Contested(HANDOVER, Voice.BENEFICIARY));
        assertThat(delivery(contested.confirmed(ESCORT, Voice.BENEFICIARY)))
                .isEqualTo(new Confirmed(HANDOVER, Voice.BENEFICIARY));
        assertThat(delivery(contested.handedOver(ESCORT, HANDOVER))).isEqualTo(HANDOVER);
        assertThat(contested.ids()).containsExactly(ESCORT, PHONE);
    }

    @Test
    void a_handover_is_never_judged_before_it_is_recorded() {
        assertThatIllegalStateException().isThrownBy(() -> DECIDED.confirmed(ESCORT, Voice.BENEFICIARY));
    }

    @Test
    void measures_of_other_cases_are_left_out() {
        CaseId other = new CaseId(new UUID(1, 2));

        assertThat(Measures.NONE
                        .decided(ESCORT, CASE)
                        .decided(PHONE, other)
                        .only(Set.of(other))
                        .ids())
                .containsExactly(PHONE);
    }

    private static Delivery delivery(Measures measures) {
        return measures.of(ESCORT).orElseThrow().delivery();
    }
}
