package esperanza.investigation.file.domain;

import static esperanza.protocol.vocabulary.HypothesisStatus.ACTIVE;
import static esperanza.protocol.vocabulary.HypothesisStatus.PROPOSED;
import static esperanza.protocol.vocabulary.HypothesisType.DEFENCE_LINKED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class HypothesesTest {

    private static final HypothesisId FIRST = new HypothesisId(new UUID(4, 9));
    private static final HypothesisId SECOND = new HypothesisId(new UUID(4, 1));

    @Test
    void an_adopted_hypothesis_keeps_its_place() {
        Hypotheses both = Hypotheses.NONE.proposed(FIRST, DEFENCE_LINKED).proposed(SECOND, DEFENCE_LINKED);

        assertThat(both.adopted(FIRST, DEFENCE_LINKED).all())
                .containsExactly(
                        new Hypothesis(FIRST, DEFENCE_LINKED, ACTIVE),
                        new Hypothesis(SECOND, DEFENCE_LINKED, PROPOSED));
        assertThat(both.of(FIRST)).contains(new Hypothesis(FIRST, DEFENCE_LINKED, PROPOSED));
        assertThat(Hypotheses.NONE.of(FIRST)).isEmpty();
    }
}
