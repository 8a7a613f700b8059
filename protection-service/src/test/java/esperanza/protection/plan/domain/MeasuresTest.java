package esperanza.protection.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.protection.measure.domain.MeasureId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER = new CaseId(new UUID(1, 2));
    private static final MeasureId ESCORT = new MeasureId(new UUID(5, 2));
    private static final MeasureId PHONE = new MeasureId(new UUID(5, 1));
    private static final Measures BOTH =
            Measures.NONE.decided(measure(ESCORT, CASE, "ana")).decided(measure(PHONE, OTHER, "eva"));

    @Test
    void measures_keep_the_order_in_which_they_were_decided() {
        assertThat(BOTH.ids()).containsExactly(ESCORT, PHONE);
        assertThat(BOTH.of(PHONE)).contains(measure(PHONE, OTHER, "eva"));
        assertThat(Measures.NONE.of(PHONE)).isEmpty();
    }

    @Test
    void measures_of_other_cases_are_left_out() {
        assertThat(BOTH.only(Set.of(OTHER)).ids()).containsExactly(PHONE);
    }

    private static Measure measure(MeasureId id, CaseId of, String by) {
        return new Measure(id, of, by, false, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
