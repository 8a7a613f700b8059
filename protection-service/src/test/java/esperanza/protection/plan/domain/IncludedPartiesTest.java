package esperanza.protection.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.IncludedParties.Way;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncludedPartiesTest {

    private static final PartyRef OWN = new PartyRef(new UUID(3, 1));
    private static final PartyRef EVA = new PartyRef(new UUID(3, 2));
    private static final PartyRef INES = new PartyRef(new UUID(3, 3));
    private static final CaseId ONE = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER = new CaseId(new UUID(1, 2));
    private static final PlanId HERS = PlanId.of(EVA);
    private static final PlanId ANOTHER = PlanId.of(INES);
    private static final IncludedParties BOTH =
            IncludedParties.NONE.with(new Way(ANOTHER, INES), OTHER).with(new Way(HERS, EVA), ONE);

    @Test
    void included_parties_keep_the_order_in_which_they_came() {
        assertThat(BOTH.after(OWN)).containsExactly(OWN, INES, EVA);
        assertThat(BOTH.with(new Way(HERS, INES), ONE).after(OWN)).containsExactly(OWN, INES, EVA);
        assertThat(BOTH.among(HERS, List.of(EVA, INES, OWN))).containsExactly(EVA);
    }

    @Test
    void a_party_is_left_out_with_the_case_that_brought_it_or_when_it_is_set_apart() {
        assertThat(BOTH.broughtBy(Set.of(ONE)).after(OWN)).containsExactly(OWN, EVA);
        assertThat(BOTH.without(HERS, List.of(EVA)).after(OWN)).containsExactly(OWN, INES);
    }

    @Test
    void a_party_that_came_through_two_plans_leaves_with_the_second_of_them() {
        IncludedParties twice = BOTH.with(new Way(ANOTHER, EVA), OTHER);
        IncludedParties once = twice.without(ANOTHER, List.of(EVA));
        assertThat(once.after(OWN)).containsExactly(OWN, INES, EVA);
        assertThat(once.without(HERS, List.of(EVA)).after(OWN)).containsExactly(OWN, INES);
    }
}
