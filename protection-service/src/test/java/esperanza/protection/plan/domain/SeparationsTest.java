package esperanza.protection.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeparationsTest {

    private static final UUID ID = new UUID(6, 1);
    private static final CaseId ONE = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER = new CaseId(new UUID(1, 2));
    private static final Separation SEPARATION = new Separation(ONE, Set.of(ONE, OTHER));
    private static final Separations PENDING = Separations.NONE.toBeReviewed(ID, SEPARATION);

    @Test
    void a_review_is_pending_until_it_is_done() {
        assertThat(PENDING.of(ID)).contains(SEPARATION);
        assertThat(PENDING.reviewed(ID)).isEqualTo(Separations.NONE);
    }

    @Test
    void only_a_person_who_may_know_of_every_case_can_do_the_review() {
        assertThat(PENDING.only(Set.of(ONE, OTHER))).isEqualTo(PENDING);
        assertThat(PENDING.only(Set.of(ONE))).isEqualTo(Separations.NONE);
    }
}
